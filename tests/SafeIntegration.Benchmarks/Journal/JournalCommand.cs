using System.Globalization;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>What the journal costs: tables for people, and one line that a script can read, last.</summary>
internal static class JournalCommand
{
    public const string Usage = "journal [--store sqlite|postgresql] [--items n] [--rounds n] [--only compare|flat|processes]";

    private static readonly string[] Stores = ["sqlite", "postgresql"];

    /// <summary>Measures and prints; 0.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        (string? store, int items, int rounds, string? only) = (null, 1_000_000, 15, null);
        for (int i = 0; i < arguments.Count; i += 2)
        {
            string value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            bool isKnown = arguments[i] switch
            {
                "--store" => Stores.Contains(store = value),
                "--items" => int.TryParse(value, CultureInfo.InvariantCulture, out items),
                "--rounds" => int.TryParse(value, CultureInfo.InvariantCulture, out rounds),
                "--only" => (only = value) is "compare" or "flat" or "processes",
                _ => false,
            };
            if (!isKnown)
                return Arguments.Refuse(Usage);
        }

        var summary = new Summary();
        foreach (string name in store is null ? Stores : [store])
        {
            await using IBenchStore bench = name == "sqlite" ? new SqliteBenchStore() : await PostgreSqlBenchStore.StartAsync();
            if (only is null or "compare")
                await new Comparison(bench, summary, rounds).RunAsync();
            if (only is null or "flat")
            {
                await new Flatness(bench, summary, rounds).RunAsync(items);
                await new IdleMemory(bench, summary).RunAsync();
            }

            if (only is null or "processes" && name == "postgresql")
                await new TwoProcesses(bench, summary, rounds).RunAsync();
        }

        Console.WriteLine(summary);
        return 0;
    }
}
