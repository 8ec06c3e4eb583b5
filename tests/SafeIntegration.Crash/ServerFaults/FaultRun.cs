using System.Diagnostics;
using SafeIntegration.Crash.Guarding;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash.ServerFaults;

/// <summary>How a run of faults is done.</summary>
internal sealed record FaultOptions
{
    public int Faults { get; init; } = 1000;

    /// <summary>Draws the faults and their order; which connection comes first to the moment depends on the machine too.</summary>
    public int Seed { get; init; } = 1;

    public int Children { get; init; } = 4;

    public int Width { get; init; } = 4;

    public int FaultsPerRound { get; init; } = 100;
}

/// <summary>A whole run on one server: one round after the other, each with a journal of its own.</summary>
internal static class FaultRun
{
    /// <exception cref="InvalidOperationException">There is no PostgreSQL of our own.</exception>
    public static async Task<FaultReport> RunAsync(FaultOptions options, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var guard = new Guard();
        await using ServerUnderTest server = await ServerUnderTest.StartAsync(guard);
        var results = new List<FaultResult>();
        for (int left = options.Faults; left > 0; left -= options.FaultsPerRound)
            results.Add(await new FaultRound(results.Count, Math.Min(left, options.FaultsPerRound), options, server, guard).RunAsync(cancellationToken));
        return new(options, results, watch.Elapsed);
    }
}
