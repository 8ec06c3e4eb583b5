using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeIntegration.Analyzers.Tests.Verifying;

/// <summary>Feeds analyzers code as it looks while somebody types: the same sources with tokens deleted, seeded.</summary>
internal static class BrokenSources
{
    /// <summary>No analyzer throws on any of the sources, whole or broken.</summary>
    /// <param name="analyzers">Run together, as an editor does.</param>
    /// <param name="sources">Sources, with or without markup.</param>
    /// <param name="breaks">How many broken variants of each source.</param>
    /// <param name="seed">Which.</param>
    public static async Task NeverThrow(ImmutableArray<DiagnosticAnalyzer> analyzers, IEnumerable<string> sources, int breaks, int seed)
    {
        Random random = new(seed);
        foreach (string source in sources)
        {
            string clean = Sources.WithoutMarkup(source);
            for (int round = 0; round <= breaks; round++)
            {
                string text = round == 0 ? clean : Break(clean, random, deleted: 1 + (round % 3));
                await Run(analyzers, text);
            }
        }
    }

    private static async Task Run(ImmutableArray<DiagnosticAnalyzer> analyzers, string text)
    {
        SyntaxTree[] trees = [CSharpSyntaxTree.ParseText(text, Sources.ParseOptions, "Case.cs"), CSharpSyntaxTree.ParseText(Sources.Usings.Text, Sources.ParseOptions, Sources.Usings.Name)];
        CSharpCompilation compilation = CSharpCompilation.Create("Case", trees, References.All, Sources.CompilationOptions.WithOutputKind(Sources.KindOf(text)));
        List<string> problems = [];
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]), (exception, analyzer, _) => { lock (problems) problems.Add($"{analyzer.GetType().Name}: {exception}"); }, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.True(problems.Count == 0, string.Join('\n', problems) + "\n\n" + text);
    }

    private static string Break(string source, Random random, int deleted)
    {
        for (int i = 0; i < deleted; i++)
        {
            SyntaxToken[] tokens = [.. CSharpSyntaxTree.ParseText(source, Sources.ParseOptions).GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];
            if (tokens.Length == 0)
                break;
            SyntaxToken gone = tokens[random.Next(tokens.Length)];
            source = source.Remove(gone.SpanStart, gone.Span.Length);
        }

        return source;
    }
}
