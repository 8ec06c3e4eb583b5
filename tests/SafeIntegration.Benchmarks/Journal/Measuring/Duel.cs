namespace SafeIntegration.Benchmarks.Journal;

/// <summary>Two ways to do the same, in rounds: each round runs both, in changing order, and compares them within the round. What slows the machine down slows both down.</summary>
/// <param name="rounds">How many rounds.</param>
internal sealed class Duel(int rounds)
{
    /// <summary>Runs the rounds. Each side returns the seconds it took for <paramref name="operations"/>.</summary>
    public async Task<DuelResult> RunAsync(string name, int operations, Func<Task<double>> baseline, Func<Task<double>> contender)
    {
        var ratios = new double[rounds];
        var rates = new double[2][] { new double[rounds], new double[rounds] };
        await baseline();
        await contender();
        for (int round = 0; round < rounds; round++)
        {
            double contenderSeconds = round % 2 == 1 ? await contender() : 0;
            double baselineSeconds = await baseline();
            if (round % 2 == 0)
                contenderSeconds = await contender();
            ratios[round] = baselineSeconds / contenderSeconds;
            rates[0][round] = operations / baselineSeconds;
            rates[1][round] = operations / contenderSeconds;
        }

        Array.Sort(ratios);
        return new(name, Median(rates[0]), Median(rates[1]), ratios[rounds / 2], ratios[rounds / 4], ratios[rounds * 3 / 4]);
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
internal sealed record DuelResult(string Name, double BaselineRate, double Rate, double Ratio, double LowRatio, double HighRatio)
{
    public override string ToString() =>
        FormattableString.Invariant($"  {Name,-44} {BaselineRate,10:N0} {Rate,10:N0} {Ratio,7:0.00} {LowRatio,7:0.00}..{HighRatio:0.00}");
}
