using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;
using SafeIntegration.Benchmarks.Analyzers.Generated;
using SafeIntegration.Benchmarks.Analyzers.Measuring;

namespace SafeIntegration.Benchmarks.Analyzers;

/// <summary>Whether the analyzers say the same in every run: the files in another order each time, the work on several threads, the first run on one thread only.</summary>
internal static class DeterminismCommand
{
    /// <summary>How the command is called.</summary>
    public const string Usage = "determinism [--runs n] [--rsp file]...";

    private const int Shown = 10;

    /// <summary>Runs and prints; 0, or 1 if any run differs or an analyzer threw.</summary>
    public static int Run(string[] args)
    {
        if (CommandOptions.TryRead(args, "runs", "rsp") is not { } options)
            return Arguments.Refuse(Usage);
        if (!SettledProcess.IsThis)
            return SettledProcess.Run(SettledProcess.ManyThreads, ["determinism", .. args]);

        int runs = options.Number("runs", 50);
        CodeBase[] all =
        [
            GeneratedCodeBase.Create(71, 70_000, CodeMix.DispatchHeavy),
            GeneratedCodeBase.Create(131, 130_000, CodeMix.AssistantHeavy),
            .. options.All("rsp").Select(ResponseFile.Load),
        ];
        var results = all.Select(code => Compare(code, runs)).ToArray();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"determinism runs={runs} lines={string.Join('+', all.Select(code => code.Lines))} diagnostics={results.Sum(result => result.Diagnostics)} differences={results.Sum(result => result.Differences)}"));
        return results.All(result => result is { Differences: 0, Failures: 0 }) ? 0 : 1;
    }

    private static (int Diagnostics, int Differences, int Failures) Compare(CodeBase code, int runs)
    {
        var (expected, failures) = Analyse(code, code.Compile(), isConcurrent: false);
        int differences = 0;
        for (int run = 1; run <= runs; run++)
        {
            var (found, failed) = Analyse(code, code.CompileShuffled(new Random(run)), isConcurrent: true);
            failures += failed;
            if (found.SequenceEqual(expected))
                continue;
            differences++;
            Print(run, "more", found.Except(expected));
            Print(run, "less", expected.Except(found));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code.Name}: {code.Trees.Count} files, {code.Lines:N0} lines, {expected.Count} diagnostics, {runs} runs, {differences} different, {failures} exceptions"));
        return (expected.Count, differences, failures);
    }

    private static (IReadOnlyList<string> Found, int Failures) Analyse(CodeBase code, CSharpCompilation compilation, bool isConcurrent)
    {
        Analysis analysis = Analysis.Run(compilation, OwnAnalyzers.All.Create(), code.AnalyzerOptions, isConcurrent);
        foreach (string failure in analysis.Failures.Take(1))
            Console.WriteLine(failure);
        return (DiagnosticText.Of(analysis.Diagnostics), analysis.Failures.Count);
    }

    private static void Print(int run, string word, IEnumerable<string> lines)
    {
        foreach (string line in lines.Take(Shown))
            Console.WriteLine($"  run {run} {word}: {line}");
    }
}
