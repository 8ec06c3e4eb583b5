using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Analyzers.Rules;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;
using SafeIntegration.Benchmarks.Analyzers.Generated;
using SafeIntegration.Benchmarks.Analyzers.Measuring;

namespace SafeIntegration.Analyzers.Tests.Scaling;

/// <summary>Runs all analyzers over code that a test has written.</summary>
internal static class ScalingRun
{
    /// <summary>New instances of every analyzer.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers() =>
    [
        .. typeof(FlowRules).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    // The compiler's own null analysis of a huge body takes longer than everything else.
    private static readonly CSharpCompilationOptions Oblivious = CodeBase.Library.WithNullableContextOptions(NullableContextOptions.Disable);

    /// <summary>What is reported on one file. No analyzer may throw.</summary>
    public static ImmutableArray<Diagnostic> Analyse(string text)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(text, Encoding.UTF8), new(LanguageVersion.Latest), "Large.cs", cancellationToken: TestContext.Current.CancellationToken);
        var code = new CodeBase { Name = "Large", Trees = [tree], References = PlatformReferences.Load(), Options = Oblivious };
        Analysis analysis = Analysis.Run(code.Compile(), Analyzers(), code.AnalyzerOptions);
        Assert.Empty(analysis.Failures);
        return analysis.Diagnostics;
    }
}
