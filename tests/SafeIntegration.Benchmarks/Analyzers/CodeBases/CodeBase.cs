using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SafeIntegration.Benchmarks.Analyzers.CodeBases;

/// <summary>What is analysed: parsed once, compiled as often as it is measured.</summary>
internal sealed class CodeBase
{
    /// <summary>In messages and tables.</summary>
    public required string Name { get; init; }

    /// <summary>The parsed files.</summary>
    public required IReadOnlyList<SyntaxTree> Trees { get; init; }

    /// <summary>What they refer to.</summary>
    public required IReadOnlyList<MetadataReference> References { get; init; }

    /// <summary>How they are compiled.</summary>
    public CSharpCompilationOptions Options { get; init; } = Library;

    /// <summary>Additional files and editor configs.</summary>
    public AnalyzerOptions AnalyzerOptions { get; init; } = new([]);

    /// <summary>Of all files.</summary>
    public int Lines => Trees.Sum(tree => tree.GetText().Lines.Count);

    /// <summary>A nullable library at the default warning level.</summary>
    public static CSharpCompilationOptions Library { get; } = new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>A compilation that has not bound anything yet.</summary>
    /// <param name="rules">Severities that differ from the rules' own.</param>
    public CSharpCompilation Compile(ImmutableDictionary<string, ReportDiagnostic>? rules = null) => Compile(Trees, rules);

    /// <summary>The same of the trees in another order; they are trees that no analyzer has seen.</summary>
    public CSharpCompilation CompileShuffled(Random random)
    {
        SyntaxTree[] shuffled = [.. Trees.Select(Anew)];
        random.Shuffle(shuffled);
        return Compile(shuffled, null);
    }

    /// <summary>The same of trees that no analyzer has seen, so that nothing kept for a tree shortens the work.</summary>
    public CSharpCompilation CompileAnew(ImmutableDictionary<string, ReportDiagnostic> rules) =>
        Compile(Trees.Select(Anew), rules);

    // A tree of the same text and path is another tree if its path changes on the way.
    private static SyntaxTree Anew(SyntaxTree tree) => tree.WithFilePath(tree.FilePath + "~").WithFilePath(tree.FilePath);

    private CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, ImmutableDictionary<string, ReportDiagnostic>? rules) =>
        CSharpCompilation.Create(Name, trees, References, rules == null ? Options : Options.WithSpecificDiagnosticOptions(rules));
}
