using System.Globalization;

namespace SafeIntegration.Benchmarks.Fuzz;

/// <summary>The coverage-guided run.</summary>
internal static class FuzzCommand
{
    private const int DefaultMinutes = 10;
    private const int DefaultSeed = 1;

    /// <summary>Runs and prints, with one line last that a script can read.</summary>
    /// <returns>0 if nothing is wrong, 1 if something is, 2 for arguments that it does not know, 3 for a hang.</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        if (!Arguments.TryRead(args, out IReadOnlyDictionary<string, int> numbers, "minutes", "seed"))
            return Arguments.Refuse("fuzz [--minutes 10] [--seed 1]");
        int minutes = numbers.GetValueOrDefault("minutes", DefaultMinutes);
        int seed = numbers.GetValueOrDefault("seed", DefaultSeed);
        // First the map: instrumented code counts from its first line on.
        using var coverage = new CoverageMap();
        using var target = new InstrumentedTarget();
        Console.WriteLine($"{target.Types} types count their branches. A payload fails if anything is thrown, if parser, scan, writer and System.Text.Json do not agree, if it takes more than");
        Console.WriteLine($"{FuzzLimits.Time.TotalSeconds:0} s of CPU, or if its parse allocates more than {FuzzLimits.FixedAllocation / 1024} KB and {FuzzLimits.AllocationPerByte} times its bytes, violations included.");
        var run = new FuzzRun(target, coverage, (ulong)seed);
        run.Run(TimeSpan.FromMinutes(minutes), state => Console.WriteLine("  " + Describe(state)));
        foreach (string failure in run.Failures)
            Console.WriteLine(failure);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fuzz {Describe(run)} failures={run.Failures.Count} minutes={minutes} seed={seed}"));
        return run.Failures.Count == 0 ? 0 : 1;
    }

    private static string Describe(FuzzRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"executions={run.Executions} corpus={run.Kept} branches={run.Branches} slowest-ms={run.Slowest.TotalMilliseconds:0.0} most-allocated={run.MostBytes} per-byte-beyond-fixed={Math.Max(0, run.MostPerByte):0.0}");
}
