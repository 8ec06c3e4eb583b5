using Microsoft.CodeAnalysis.Diagnostics;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;
using SafeIntegration.Benchmarks.Analyzers.Generated;
using SafeIntegration.Benchmarks.Analyzers.Measuring;

namespace SafeIntegration.Analyzers.Tests.Scaling;

/// <summary>Ten thousand lines that live on dispatch and delegates. The benchmarks' commands <c>determinism</c> and <c>analyzers</c> do the same at full size.</summary>
public sealed class ShuffledRunTests
{
    private const int Runs = 5;

    private static readonly CodeBase Code = GeneratedCodeBase.Create(seed: 10, lines: 10_000, CodeMix.DispatchHeavy);

    [Fact]
    public void Shuffled_and_concurrent_runs_say_what_a_serial_one_says()
    {
        var expected = Texts(Analysis.Run(Code.Compile(), ScalingRun.Analyzers(), Code.AnalyzerOptions, isConcurrent: false));
        for (int run = 1; run <= Runs; run++)
            Assert.Equal(expected, Texts(Analysis.Run(Code.CompileShuffled(new Random(run)), ScalingRun.Analyzers(), Code.AnalyzerOptions)));
    }

    [Fact]
    public void Analyzers_that_have_seen_the_code_say_of_changed_code_what_new_ones_say()
    {
        var kept = ScalingRun.Analyzers();
        Analysis.Run(Code.Compile(), kept, Code.AnalyzerOptions);
        Assert.Equal(AfterEdit(ScalingRun.Analyzers()), AfterEdit(kept));
    }

    [Fact]
    public void Every_planted_flow_is_found_and_nothing_else_is_warned_of()
    {
        Analysis analysis = Analysis.Run(Code.Compile(), ScalingRun.Analyzers(), Code.AnalyzerOptions);
        Plants plants = Plants.Compare(Code, analysis.Diagnostics);
        Assert.Empty(analysis.Failures);
        Assert.True(plants.Planted > 100);
        Assert.Empty(plants.Missed);
        Assert.Empty(plants.False);
    }

    // The mapper of every module stops copying a member, so what is kept of its callers must not be taken.
    private static IReadOnlyList<string> AfterEdit(System.Collections.Immutable.ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = Code.Compile();
        foreach (var tree in Code.Trees.Where(tree => tree.FilePath.EndsWith("/Mapper.cs", StringComparison.Ordinal)))
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(tree.GetText().ToString().Replace("Status = payload.Status,", "Status = \"\",", StringComparison.Ordinal))));
        return Texts(Analysis.Run(compilation, analyzers, Code.AnalyzerOptions));
    }

    private static IReadOnlyList<string> Texts(Analysis analysis)
    {
        Assert.Empty(analysis.Failures);
        return DiagnosticText.Of(analysis.Diagnostics);
    }
}
