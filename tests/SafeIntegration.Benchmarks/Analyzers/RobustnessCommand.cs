using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SafeIntegration.Benchmarks.Analyzers.CodeBases;
using SafeIntegration.Benchmarks.Analyzers.Generated;
using SafeIntegration.Benchmarks.Analyzers.Robustness;

namespace SafeIntegration.Benchmarks.Analyzers;

/// <summary>Whether the analyzers stand code that nobody wrote for them: everything below some folders, and again with one token deleted from some files.</summary>
internal static class RobustnessCommand
{
    /// <summary>How the command is called.</summary>
    public const string Usage = "robustness --root folder... [--delete n] [--seed n] [--refs folder]... [--parallel n]";

    private const int EveryBatches = 20;

    /// <summary>Runs and prints; 0, or 1 if an analyzer threw.</summary>
    public static int Run(string[] args)
    {
        if (CommandOptions.TryRead(args, "root", "delete", "seed", "refs", "parallel") is not { } options || options.Text("root") == null)
            return Arguments.Refuse(Usage);

        var empty = CSharpCompilation.Create("Batch", [], PlatformReferences.Load([.. options.All("refs")]), CodeBase.Library);
        empty.GetSpecialType(SpecialType.System_Object);
        IReadOnlyList<Batch> batches = Batch.Find(options.All("root"));
        var random = new Random(options.Number("seed", 1));
        string[] files = [.. batches.SelectMany(batch => batch.Files)];
        random.Shuffle(files);
        var broken = files.Take(options.Number("delete", 2000)).ToDictionary(file => file, _ => random.Next());

        int parallel = options.Number("parallel", 2);
        var whole = Analyse("whole", batches, empty, new Dictionary<string, int>(), parallel);
        var cut = Analyse("a token deleted", [.. batches.Where(batch => batch.Files.Any(broken.ContainsKey))], empty, broken, parallel);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"robustness lines={whole.Sum(result => result.Lines)} files={files.Length} deletions={broken.Count} ad0001={whole.Concat(cut).Sum(result => result.Failures.Count)} budget={whole.Sum(result => result.OverBudget.Count)}+{cut.Sum(result => result.OverBudget.Count)}"));
        return whole.Concat(cut).All(result => result.Failures.Count == 0) ? 0 : 1;
    }

    private static ConcurrentBag<BatchResult> Analyse(
        string title, IReadOnlyList<Batch> batches, CSharpCompilation empty, IReadOnlyDictionary<string, int> broken, int parallel)
    {
        var results = new ConcurrentBag<BatchResult>();
        using var watch = new Watch();
        Parallel.ForEach(Partitioner.Create(batches, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = parallel }, batch =>
        {
            using var work = watch.Start(batch.Name);
            BatchResult result = batch.Analyse(empty, broken);
            results.Add(result);
            foreach (string failure in result.Failures)
                Console.WriteLine($"{batch.Name}: {failure}");
            foreach (string body in result.OverBudget)
                Console.WriteLine("  " + body);
            if (results.Count % EveryBatches == 0)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {title}: {results.Count} of {batches.Count} batches, {results.Sum(done => done.Lines):N0} lines"));
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title}: {results.Sum(result => result.Files)} files, {results.Sum(result => result.Lines):N0} lines, {results.Sum(result => result.Diagnostics):N0} diagnostics, {results.Sum(result => result.OverBudget.Count)} bodies over budget, {results.Sum(result => result.Failures.Count)} exceptions, slowest batch {results.Select(result => result.Time.TotalSeconds).DefaultIfEmpty().Max():0.0} s"));
        return results;
    }
}
