using System.Globalization;

namespace SafeIntegration.Crash.Model;

/// <summary>Reads the command line and does what it says.</summary>
internal static class Commanding
{
    private const int Clean = 0;
    private const int BrokenPromise = 1;
    private const int BadArguments = 2;

    private const string Usage =
        """
        Plays random sequences of commands on the library and on a model of its promises. Exit code 0: every promise held; 1: one was broken.

            model [--store memory|sqlite|postgresql] [--connection "Host=..."] [--seed N] [--first 0] [--count 2000] [--width 4]
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        Dictionary<string, string> options = new(StringComparer.Ordinal);
        for (int i = 1; i + 1 < arguments.Length; i += 2)
            options[arguments[i]] = arguments[i + 1];
        if (arguments is not ["model", ..] || arguments.Length % 2 == 0 || await PlacesAsync(options) is not { } places)
        {
            await Console.Error.WriteLineAsync(Usage);
            return BadArguments;
        }

        await using (places)
        {
            ModelReport report = await ModelRun.RunAsync(places, Read(options), CancellationToken.None);
            Console.Write(report);
            return report.Failures.Count == 0 ? Clean : BrokenPromise;
        }
    }

    private static ModelOptions Read(Dictionary<string, string> options)
    {
        int Number(string name, int otherwise) => options.TryGetValue(name, out string? value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
        return new((ulong)Number("--seed", Environment.TickCount & int.MaxValue), Number("--count", 2_000), Number("--width", 4), Number("--first", 0));
    }

    private static async Task<IPlaces?> PlacesAsync(Dictionary<string, string> options) => options.GetValueOrDefault("--store", "memory") switch
    {
        "memory" => new MemoryPlaces(),
        "sqlite" => await SqlitePlaces.CreateAsync(),
        "postgresql" when options.TryGetValue("--connection", out string? connection) => await PostgreSqlPlaces.CreateAsync(connection),
        _ => null,
    };
}
