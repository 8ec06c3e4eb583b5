using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeIntegration.Benchmarks.Analyzers.Measuring;

/// <summary>What an analysis gave.</summary>
/// <param name="Diagnostics">Of the analyzers, not of the compiler.</param>
/// <param name="Failures">Exceptions of analyzers, which a build shows as AD0001.</param>
internal sealed record Analysis(ImmutableArray<Diagnostic> Diagnostics, IReadOnlyCollection<string> Failures)
{
    /// <summary>Compiles and analyses as a build does, on all cores; without analyzers it only compiles.</summary>
    public static Analysis Run(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, bool isConcurrent = true)
    {
        if (analyzers.IsEmpty)
        {
            compilation.GetDiagnostics();
            return new([], []);
        }

        var failures = new ConcurrentBag<string>();
        CompilationWithAnalyzers run = With(compilation, analyzers, options, failures, isConcurrent);
        AnalysisResult result = run.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        return new(result.GetAllDiagnostics(), failures);
    }

    /// <summary>Analyses one file as an editor does.</summary>
    public static Analysis RunOn(SyntaxTree tree, CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options)
    {
        var failures = new ConcurrentBag<string>();
        CompilationWithAnalyzers run = With(compilation, analyzers, options, failures, isConcurrent: true);
        return new(run.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, CancellationToken.None).GetAwaiter().GetResult(), failures);
    }

    private static CompilationWithAnalyzers With(
        CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, ConcurrentBag<string> failures, bool isConcurrent) =>
        new(compilation, analyzers, new CompilationWithAnalyzersOptions(
            options,
            (exception, analyzer, _) => failures.Add($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: isConcurrent,
            logAnalyzerExecutionTime: false));
}
