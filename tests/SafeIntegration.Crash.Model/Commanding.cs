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
        Crash tests within one process. Exit code 0: every promise held; 1: one was broken.

            model  [--store memory|sqlite|postgresql] [--connection "Host=..."] [--seed N] [--first 0] [--count 2000] [--width 4] [--failures 3]
            points [--store memory|sqlite|postgresql] [--connection "Host=..."]
            mutant Fence|CompareAndSet|Intent|UniqueKey|HashChain FOLDER

        model: plays random sequences of commands on the library and on a model of its promises.
        points: throws, hangs and is killed at every point on the way of an item, for every kind of effect. In memory there are no kills.
        mutant: puts the crash programs into a new folder, beside a library without one of its guards.
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is [PointChild.Command, ..])
        {
            await PointChild.LiveAsync(arguments);
            return Clean;
        }

        if (arguments is ["mutant", var name, var folder] && Enum.TryParse(name, out Guard guard))
        {
            Mutant.Without(guard, folder);
            return Clean;
        }

        Dictionary<string, string> options = new(StringComparer.Ordinal);
        for (int i = 1; i + 1 < arguments.Length; i += 2)
            options[arguments[i]] = arguments[i + 1];
        if (arguments is not ["model" or "points", ..] || arguments.Length % 2 == 0 || await PlacesAsync(options) is not { } places)
        {
            await Console.Error.WriteLineAsync(Usage);
            return BadArguments;
        }

        await using (places)
            return arguments[0] == "model" ? await ModelAsync(places, options) : await PointsAsync(places);
    }

    private static async Task<int> ModelAsync(IPlaces places, Dictionary<string, string> options)
    {
        int Number(string name, int otherwise) => options.TryGetValue(name, out string? value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
        var model = new ModelOptions((ulong)Number("--seed", Environment.TickCount & int.MaxValue), Number("--count", 2_000))
        {
            Width = Number("--width", 4),
            First = Number("--first", 0),
            MaxFailures = Number("--failures", 3),
        };
        ModelReport report = await ModelRun.RunAsync(places, model, CancellationToken.None);
        Console.Write(report);
        return report.Failures.Count == 0 ? Clean : BrokenPromise;
    }

    private static async Task<int> PointsAsync(IPlaces places)
    {
        Fault[] faults = places is MemoryPlaces ? [Fault.Throw, Fault.Hang] : [Fault.Throw, Fault.Hang, Fault.Kill];
        PointReport report = await PointRun.RunAsync(places, faults, CancellationToken.None);
        Console.Write(report);
        return report.Failures.Count == 0 ? Clean : BrokenPromise;
    }

    private static async Task<IPlaces?> PlacesAsync(Dictionary<string, string> options) => options.GetValueOrDefault("--store", "memory") switch
    {
        "memory" => new MemoryPlaces(),
        "sqlite" => await SqlitePlaces.CreateAsync(),
        "postgresql" when options.TryGetValue("--connection", out string? connection) => await PostgreSqlPlaces.CreateAsync(connection),
        _ => null,
    };
}
