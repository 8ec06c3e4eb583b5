namespace SafeIntegration.Benchmarks.Harness;

/// <summary>
/// Compares variants in rounds: each round runs every variant, in an order that rotates, and a variant is compared with the baseline of the same round only. What slows the
/// machine down for a while slows both down, and what stands at a fixed place in the round stands there for no variant.
/// </summary>
/// <param name="rounds">How many rounds there are.</param>
/// <param name="slice">CPU time of the baseline in one round, about.</param>
/// <param name="warmUp">CPU time each variant is run before, at least; tiered compilation and its profile must have settled.</param>
internal sealed class InterleavedHarness(int rounds, TimeSpan slice, TimeSpan warmUp)
{
    private const int MinWarmUps = 2;
    private const int NanosecondsPerTick = 100;

    // Tier 1 is compiled in the background, a little later than the calls that ask for it.
    private static readonly TimeSpan TierPause = TimeSpan.FromMilliseconds(250);

    /// <summary>Measures; the first variant is the baseline.</summary>
    public IReadOnlyList<Measurement> Measure(IReadOnlyList<Variant> variants)
    {
        WarmUp(variants);
        int operations = Math.Max(1, (int)(NanosecondsOf(slice) / TimeOf(variants[0], 1)));
        var times = variants.Select(_ => new double[rounds]).ToArray();
        var bytes = new long[variants.Count];
        for (int round = 0; round < rounds; round++)
        {
            for (int place = 0; place < variants.Count; place++)
            {
                int index = (place + round) % variants.Count;
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                times[index][round] = TimeOf(variants[index], operations);
                bytes[index] = (GC.GetAllocatedBytesForCurrentThread() - allocated) / operations;
            }
        }

        return [.. variants.Select((variant, index) => Sum(variant.Name, times[index], times[0], bytes[index]))];
    }

    private void WarmUp(IReadOnlyList<Variant> variants)
    {
        // Twice, so that what the first half made hot has been compiled when the second half is profiled or settles.
        for (int half = 0; half < 2; half++)
        {
            foreach (Variant variant in variants)
            {
                long end = ThreadClock.Now() + (NanosecondsOf(warmUp) / 2);
                for (int i = 0; i < MinWarmUps || ThreadClock.Now() < end; i++)
                    variant.Run();
            }

            Thread.Sleep(TierPause);
        }
    }

    private static double TimeOf(Variant variant, int operations)
    {
        Func<object?> run = variant.Run;
        long start = ThreadClock.Now();
        for (int i = 0; i < operations; i++)
            run();
        return (double)(ThreadClock.Now() - start) / operations;
    }

    private static Measurement Sum(string name, double[] times, double[] baseline, long bytes)
    {
        double[] ratios = [.. times.Zip(baseline, (time, reference) => time / reference).Order()];
        return new(name, times.Order().ElementAt(times.Length / 2), ratios[ratios.Length / 2], ratios[ratios.Length / 4], ratios[ratios.Length * 3 / 4], bytes);
    }

    private static long NanosecondsOf(TimeSpan time) => time.Ticks * NanosecondsPerTick;
}
