using System.Globalization;
using SafeIntegration.Benchmarks.Harness;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>The first parse in a fresh process, for each variant in processes of its own, in turns.</summary>
internal static class ColdStart
{
    private const int Runs = 7;
    private const double NanosecondsPerMillisecond = 1_000_000;

    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        string[] variants = [.. Peers.ByName.Keys];
        var times = variants.ToDictionary(variant => variant, _ => new List<double>());
        for (int run = 0; run < Runs; run++)
        {
            foreach (string variant in variants)
                times[variant].Add(FirstParse.Measure(variant));
        }

        Console.WriteLine($"first parse of one order in a fresh process, CPU of its thread, median of {Runs}");
        double baseline = Median(times[variants[0]]);
        foreach (string variant in variants)
        {
            double time = Median(times[variant]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {variant,-44} {Report.Ratio(time / baseline),7} {time / NanosecondsPerMillisecond,12:N1} ms"));
        }

        Console.WriteLine("  Nearly all of it is loading and just-in-time compilation. System.Text.Json comes compiled with the framework, but makes its metadata, converters and caches first; of a");
        Console.WriteLine("  contract the generated parser and the library's readers are compiled at the first call. Published with ReadyToRun or as native code none of that is left.");
        Console.WriteLine();
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
