namespace SafeIntegration.Benchmarks.Journal;

/// <summary>Two ways to do the same, in rounds: each round runs both, in changing order, and compares them within the round. What slows the machine down slows both down.</summary>
/// <param name="rounds">How many rounds.</param>
/// <param name="cpu">Milliseconds of CPU that client and server have taken so far, of all their threads. On a busy machine it says more than the clock.</param>
internal sealed class Duel(int rounds, Func<double> cpu)
{
    /// <summary>Runs the rounds. Each side returns the seconds it took for <paramref name="operations"/>.</summary>
    public async Task<DuelResult> RunAsync(string name, int operations, Func<Task<double>> baseline, Func<Task<double>> contender)
    {
        var ratios = new double[rounds];
        var rates = new double[2][] { new double[rounds], new double[rounds] };
        double[] spent = [0, 0];
        await baseline();
        await contender();
        for (int round = 0; round < rounds; round++)
        {
            double contenderSeconds = round % 2 == 1 ? await RunAsync(1, contender) : 0;
            double baselineSeconds = await RunAsync(0, baseline);
            if (round % 2 == 0)
                contenderSeconds = await RunAsync(1, contender);
            ratios[round] = baselineSeconds / contenderSeconds;
            rates[0][round] = operations / baselineSeconds;
            rates[1][round] = operations / contenderSeconds;
        }

        Array.Sort(ratios);
        return new(
            name, Median(rates[0]), Median(rates[1]), ratios[rounds / 2], ratios[rounds / 4], ratios[rounds * 3 / 4],
            1_000 * spent[0] / operations / rounds, 1_000 * spent[1] / operations / rounds);

        async Task<double> RunAsync(int side, Func<Task<double>> run)
        {
            double start = cpu();
            double seconds = await run();
            spent[side] += cpu() - start;
            return seconds;
        }
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}

/// <summary>What became of a comparison.</summary>
/// <param name="Name">What was compared.</param>
/// <param name="BaselineRate">Operations a second, the median over the rounds.</param>
/// <param name="Rate">The same of the other side.</param>
/// <param name="Ratio">The median over the rounds of the other side's speed by the baseline's in the same round.</param>
/// <param name="LowRatio">A quarter of the rounds had a smaller one.</param>
/// <param name="HighRatio">A quarter of the rounds had a larger one.</param>
/// <param name="BaselineCpu">Microseconds of CPU an operation, with what it takes to prepare it, the mean over the rounds.</param>
/// <param name="Cpu">The same of the other side.</param>
internal sealed record DuelResult(string Name, double BaselineRate, double Rate, double Ratio, double LowRatio, double HighRatio, double BaselineCpu, double Cpu)
{
    public override string ToString() =>
        FormattableString.Invariant($"  {Name,-44} {BaselineRate,10:N0} {Rate,10:N0} {Ratio,7:0.00} {LowRatio,7:0.00}..{HighRatio:0.00}   {BaselineCpu,7:N0} {Cpu,7:N0}");
}
