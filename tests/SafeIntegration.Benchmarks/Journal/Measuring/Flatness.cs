using System.Globalization;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>Whether an item costs as much where a million are journaled as where there are a thousand.</summary>
internal sealed class Flatness(IBenchStore store, Summary summary, int rounds)
{
    private const int Few = 1_000;
    private const int Width = 16;
    private const int Submissions = 1_600;

    /// <summary>Fills two journals and measures both in turn.</summary>
    public async Task RunAsync(int many)
    {
        await using Product little = await FillAsync("few", Few);
        await using Product much = await FillAsync("many", many);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{store.Name}: {Few:N0} items journaled against {many:N0}, {Width} callers, {rounds} rounds"));
        await CompareAsync(string.Create(CultureInfo.InvariantCulture, $"flat{many:0e+0}").Replace("e+", "e", StringComparison.Ordinal), "submit", Submissions, product => Callers.RunAsync(Width, Submissions, product.SubmitAsync));
        await CompareAsync("flatclaim", "claim one item", Submissions / 8, ClaimAsync);
        await CompareAsync("flatcount", "count by state", Width, product => Callers.RunAsync(1, Width, () => product.Store.CountAsync(CancellationToken.None)));
        Console.WriteLine();

        async Task CompareAsync(string shortName, string name, int operations, Func<Product, Task<double>> run)
        {
            DuelResult result = await new Duel(rounds, store.CpuMilliseconds).RunAsync(name, operations, () => run(little), () => run(much));
            Console.WriteLine(result);
            summary.AddCost(shortName, 1 / result.Ratio);
        }
    }

    private static async Task<double> ClaimAsync(Product product)
    {
        await Callers.RunAsync(Callers.Many, Submissions / 8, product.AddDueAsync);
        double seconds = await Callers.RunAsync(Width, Submissions / 8, product.ClaimAsync);
        await product.SettleAsync();
        return seconds;
    }

    private async Task<Product> FillAsync(string journal, int count)
    {
        Product product = await Product.StartAsync(builder => store.Use(builder, journal));
        await Filling.RunAsync(product.Store, count);
        return product;
    }
}
