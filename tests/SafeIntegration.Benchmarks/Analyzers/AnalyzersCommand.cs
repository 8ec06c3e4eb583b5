using System.Globalization;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;
using SafeIntegration.Benchmarks.Analyzers.Generated;
using SafeIntegration.Benchmarks.Analyzers.Measuring;

namespace SafeIntegration.Benchmarks.Analyzers;

/// <summary>What the analyzers cost over the compiler, over the floor, and beside their peers.</summary>
internal static class AnalyzersCommand
{
    /// <summary>How the command is called.</summary>
    public const string Usage = "analyzers [--rsp file] [--seed n] [--lines n] [--rounds n] [--peer-rounds n] [--write folder]";

    private const int Shown = 15;

    /// <summary>Measures and prints; 0, or 1 if an analyzer threw.</summary>
    public static int Run(string[] args)
    {
        if (CommandOptions.TryRead(args, "rsp", "seed", "lines", "rounds", "peer-rounds", "write") is not { } options)
            return Arguments.Refuse(Usage);
        if (!SettledProcess.IsThis)
            return SettledProcess.Run(SettledProcess.OneTier, ["analyzers", .. args]);

        CodeBase code = options.Text("rsp") is { } path ? ResponseFile.Load(path) : GeneratedCodeBase.Create(options.Number("seed", 4), options.Number("lines", 110_000), CodeMix.Usual);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{code.Name}: {code.Trees.Count} files, {code.Lines:N0} lines, {code.References.Count} references"));
        if (options.Text("write") is { } folder)
            return Write(code, folder);
        Costs costs = Costs.Measure(code, options.Number("rounds", 9), options.Number("peer-rounds", 2));
        costs.Print(Console.Out);
        EditCost edit = EditCost.Measure(code, OwnAnalyzers.All);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"one edited file: {edit.Milliseconds:0.0} ms CPU over the no-op's {edit.BareMilliseconds:0.0} (median of {edit.Edits}; the costliest file {edit.LargestMilliseconds:0.0}); stale answers: {edit.Stale}"));
        PrintFindings(code, costs.All);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"analyzers marginal={Percent(costs.Marginal(costs.All))} alloc={costs.All.Bytes / costs.NoOp.Bytes:0.00} edit={edit.Milliseconds:0}ms scs={Percent(costs.Marginal(costs.SecurityCodeScan))} netanalyzers={Percent(costs.Marginal(costs.NetAnalyzers))}"));
        return costs.All.Last.Failures.Count == 0 && edit.Stale == 0 ? 0 : 1;
    }

    // To look at what is measured.
    private static int Write(CodeBase code, string folder)
    {
        foreach (var tree in code.Trees)
        {
            string path = Path.Combine(folder, tree.FilePath.TrimStart(Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, tree.GetText().ToString());
        }

        return 0;
    }

    private static void PrintFindings(CodeBase code, Cost cost)
    {
        var diagnostics = cost.Last.Diagnostics;
        Console.WriteLine("diagnostics: " + string.Join(", ", diagnostics.GroupBy(diagnostic => diagnostic.Id).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}")));
        Print("exceptions of analyzers", [.. cost.Last.Failures]);
        var plants = Plants.Compare(code, diagnostics);
        if (plants.Planted == 0)
            return;
        Print("missed", plants.Missed);
        Print("false", plants.False);
        Console.WriteLine($"planted flows found: {plants.Found}/{plants.Planted}; warnings where nothing is wrong: {plants.False.Count}");
    }

    private static void Print(string title, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return;
        Console.WriteLine($"{title}: {lines.Count}");
        foreach (string line in lines.Take(Shown))
            Console.WriteLine("  " + line);
    }

    private static string Percent(double? share) => share is { } value ? value.ToString("0%", CultureInfo.InvariantCulture) : "absent";
}
