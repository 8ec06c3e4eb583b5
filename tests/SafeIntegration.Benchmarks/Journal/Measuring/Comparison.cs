namespace SafeIntegration.Benchmarks.Journal;

/// <summary>The library against statements written by hand, on the same database in the same minutes.</summary>
internal sealed class Comparison(IBenchStore store, Summary summary, int rounds)
{
    // As many as it takes until tiered compilation has settled.
    private const int WarmUp = 20_000;

    private static readonly int[] CallerCounts = [1, 16, Callers.Many];

    /// <summary>Measures submissions, claims and decisions.</summary>
    public async Task RunAsync()
    {
        await using Product product = await Product.StartAsync(builder => store.Use(builder, "journal"));
        await using (IContender warm = await store.OpenRawAsync(isGrouped: true))
            await Callers.RunAsync(Callers.Many, WarmUp, warm.SubmitAsync);
        await Callers.RunAsync(Callers.Many, WarmUp, product.SubmitAsync);
        Console.WriteLine($"{store.Name}: operations a second, by hand and by the library, the ratio (quartiles) within a round, {rounds} rounds, and microseconds of CPU of client and server");
        foreach (int callers in CallerCounts)
        {
            // As many as take about the same time: a transaction for one caller waits for the disk alone.
            int count = callers switch { 1 => 200, 16 => 1_600, _ => 6_400 };
            await using IContender raw = await store.OpenRawAsync(isGrouped: callers > 1);
            summary.AddSpeed($"submit{callers}", Tell(await SubmitAsync(raw, product, callers, count)));
            summary.AddSpeed($"claim{callers}", Tell(await ClaimAsync(raw, product, callers, count / 8)));
            summary.AddSpeed($"decide{callers}", Tell(await DecideAsync(raw, product, callers, count / 4)));
        }

        Console.WriteLine();
    }

    private static double Tell(DuelResult result)
    {
        Console.WriteLine(result);
        return result.Ratio;
    }

    private Task<DuelResult> SubmitAsync(IContender raw, IContender product, int callers, int count) => new Duel(rounds, store.CpuMilliseconds).RunAsync(
        $"submit, {callers} callers", count,
        () => Callers.RunAsync(callers, count, raw.SubmitAsync),
        () => Callers.RunAsync(callers, count, product.SubmitAsync));

    private Task<DuelResult> ClaimAsync(IContender raw, IContender product, int callers, int count)
    {
        return new Duel(rounds, store.CpuMilliseconds).RunAsync($"claim one item, {callers} callers", count, () => ClaimAllAsync(raw), () => ClaimAllAsync(product));

        async Task<double> ClaimAllAsync(IContender contender)
        {
            await Callers.RunAsync(callers, count, contender.AddDueAsync);
            double seconds = await Callers.RunAsync(callers, count, contender.ClaimAsync);
            await contender.SettleAsync();
            return seconds;
        }
    }

    private Task<DuelResult> DecideAsync(IContender raw, IContender product, int callers, int count)
    {
        return new Duel(rounds, store.CpuMilliseconds).RunAsync($"decide, {callers} callers", count, () => DecideAllAsync(raw), () => DecideAllAsync(product));

        async Task<double> DecideAllAsync(IContender contender)
        {
            IReadOnlyList<Func<Task>> decisions = await contender.PrepareDecisionsAsync(count);
            return await Callers.RunAsync(callers, count, number => decisions[number]());
        }
    }
}
