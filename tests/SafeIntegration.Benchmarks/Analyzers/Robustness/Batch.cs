using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;
using SafeIntegration.Benchmarks.Analyzers.Measuring;

namespace SafeIntegration.Benchmarks.Analyzers.Robustness;

/// <summary>A few hundred files of one project that are compiled together. What they refer to and is not there is an error in them, as in any code that is being written.</summary>
internal sealed record Batch(string Name, IReadOnlyList<string> Files)
{
    private const int MaxFiles = 300;

    private static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.Preview).WithPreprocessorSymbols("NET", "NETCOREAPP", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER");

    /// <summary>All batches below some folders.</summary>
    public static IReadOnlyList<Batch> Find(IEnumerable<string> roots) =>
    [
        .. from root in roots
           from project in ProjectFolder.Find(root)
           from part in project.Files.Chunk(MaxFiles).Select((files, index) => (files, index))
           select new Batch($"{project.Path} {part.index + 1}", part.files),
    ];

    /// <summary>Analyses the files, some of them broken.</summary>
    /// <param name="empty">A compilation without files that has read its references, which every batch is then compiled against.</param>
    /// <param name="broken">The numbers of the files that lose a token, and the seed that chooses it.</param>
    public BatchResult Analyse(CSharpCompilation empty, IReadOnlyDictionary<string, int> broken)
    {
        var watch = Stopwatch.StartNew();
        SyntaxTree[] trees = [.. Files.Select(path => Parse(path, broken))];
        Analysis analysis = Analysis.Run(empty.AddSyntaxTrees(trees), OwnAnalyzers.All.Create(), new AnalyzerOptions([]), isConcurrent: false);
        string[] overBudget = [.. analysis.Diagnostics.Where(diagnostic => diagnostic.Id == OwnAnalyzers.BudgetId).Select(diagnostic => diagnostic.ToString())];
        return new(Files.Count, trees.Sum(tree => tree.GetText().Lines.Count), analysis.Failures, overBudget, analysis.Diagnostics.Length, watch.Elapsed);
    }

    private static SyntaxTree Parse(string path, IReadOnlyDictionary<string, int> broken)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(File.ReadAllText(path)), Parsing, path);
        return broken.TryGetValue(path, out int seed) ? TokenDeletion.Apply(tree, new Random(seed)) : tree;
    }
}

/// <summary>What the analysis of a batch gave.</summary>
internal sealed record BatchResult(int Files, int Lines, IReadOnlyCollection<string> Failures, IReadOnlyCollection<string> OverBudget, int Diagnostics, TimeSpan Time);
