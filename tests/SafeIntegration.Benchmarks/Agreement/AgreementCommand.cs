using System.Diagnostics;
using System.Globalization;
using SafeIntegration.Contracts.Fuzzing;

namespace SafeIntegration.Benchmarks.Agreement;

/// <summary>The long run of the agreement that the tests run in short.</summary>
internal static class AgreementCommand
{
    private const int DefaultCount = 1_000_000;
    private const int DefaultSeed = 1;

    /// <summary>Runs and prints, with one line last that a script can read.</summary>
    /// <returns>0 if all agree, 1 if not, 2 for arguments that it does not know.</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        if (!Arguments.TryRead(args, out IReadOnlyDictionary<string, int> numbers, "count", "seed"))
            return Arguments.Refuse("agreement [--count 1000000] [--seed 1]");
        var watch = Stopwatch.StartNew();
        AgreementReport report = AgreementRun.Run(numbers.GetValueOrDefault("count", DefaultCount), (ulong)numbers.GetValueOrDefault("seed", DefaultSeed));
        Console.WriteLine("Each mutant: the parser accepts if and only if the scan finds nothing and no rule over members is broken; nothing is thrown; what is accepted is what System.Text.Json reads,");
        Console.WriteLine("and is written so that it is read back the same.");
        foreach ((string shape, int count) in report.Accepted)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {shape,-28} {report.Judged / report.Accepted.Count,10:N0} mutants {count,10:N0} accepted"));
        foreach (string failure in report.Failures)
            Console.WriteLine(failure);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"agreement mutants={report.Judged} shapes={report.Accepted.Count} accepted={report.Accepted.Sum(shape => shape.Count)} disagreements={report.Failures.Count} seed={report.Seed} seconds={watch.Elapsed.TotalSeconds:0}"));
        return report.Failures.Count == 0 ? 0 : 1;
    }
}
