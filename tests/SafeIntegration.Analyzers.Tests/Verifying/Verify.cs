using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace SafeIntegration.Analyzers.Tests.Verifying;

/// <summary>
/// Tests rules with sources that hold their own expectations: <c>[|code|]</c> for an analyzer with one rule, <c>{|SI1001:code|}</c> for one with several.
/// Errors of the compiler fail a test, its warnings do not.
/// </summary>
internal static class Verify
{
    /// <summary>An analyzer reports exactly what is marked.</summary>
    /// <param name="source">The code, with markup. Usual namespaces are imported; top-level statements make a program of it.</param>
    /// <param name="additionalFiles">Files of the project; those named <c>.editorconfig</c> or <c>.globalconfig</c> configure the analyzer.</param>
    public static Task Analyzer<TAnalyzer>(string source, params (string Name, string Text)[] additionalFiles) where TAnalyzer : DiagnosticAnalyzer, new() =>
        Test(new AnalyzerCase<TAnalyzer>(), source, additionalFiles);

    /// <summary>An analyzer reports exactly what is marked, and the errors of the compiler do not matter.</summary>
    public static Task BrokenCode<TAnalyzer>(string source) where TAnalyzer : DiagnosticAnalyzer, new() =>
        Test(new AnalyzerCase<TAnalyzer> { CompilerDiagnostics = CompilerDiagnostics.None }, source, []);

    /// <summary>A fix of what is marked makes this of the code; the same is asked of "fix all" in the document, the project and the solution.</summary>
    /// <param name="source">The code, with markup.</param>
    /// <param name="fixedSource">The code after it; markup says what is still reported.</param>
    /// <param name="title">Which fix, where several are offered.</param>
    public static Task CodeFix<TAnalyzer, TFix>(string source, string fixedSource, string? title = null) where TAnalyzer : DiagnosticAnalyzer, new() where TFix : CodeFixProvider, new()
    {
        FixCase<TAnalyzer, TFix> test = new() { FixedCode = fixedSource, CodeActionEquivalenceKey = title };
        test.FixedState.Sources.Add((Sources.Usings.Name, Sources.Usings.Text));
        if (fixedSource.Contains("|]", StringComparison.Ordinal) || fixedSource.Contains("|}", StringComparison.Ordinal))
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        return Test(test, source, []);
    }

    /// <summary>What is marked is reported, and nothing is offered to mend it.</summary>
    public static Task NoCodeFix<TAnalyzer, TFix>(string source) where TAnalyzer : DiagnosticAnalyzer, new() where TFix : CodeFixProvider, new() => CodeFix<TAnalyzer, TFix>(source, source);

    private static Task Test(AnalyzerTest<DefaultVerifier> test, string source, (string Name, string Text)[] files)
    {
        test.ReferenceAssemblies = References.None;
        test.TestState.AdditionalReferences.AddRange(References.All);
        test.TestState.OutputKind = Sources.KindOf(source);
        test.TestCode = source;
        test.TestState.Sources.Add((Sources.Usings.Name, Sources.Usings.Text));
        foreach ((string name, string text) in files)
        {
            if (name.EndsWith(".editorconfig", StringComparison.Ordinal) || name.EndsWith(".globalconfig", StringComparison.Ordinal))
                test.TestState.AnalyzerConfigFiles.Add((Sources.Rooted(name), text));
            else
                test.TestState.AdditionalFiles.Add((Sources.Rooted(name), text));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
