using System.Runtime.CompilerServices;

namespace Utility.Water;

public sealed record Telemetry(string Station, string Kind, decimal Value, DateTimeOffset At);

public readonly record struct Level(string Station, decimal Metres, DateTimeOffset At);

public sealed class WaterLevels(HttpClient stations, IHttpClientFactory clients, TimeProvider clock)
{
    private static readonly HashSet<string> Known = ["weir-1", "weir-2", "lock"];
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(15);

    public async Task ForwardAsync(CancellationToken cancellationToken)
    {
        HttpClient control = clients.CreateClient("control-room");
        IAsyncEnumerable<Telemetry?> raw = stations.GetFromJsonAsAsyncEnumerable<Telemetry>("telemetry", cancellationToken);

        await foreach (Level level in PlausibleAsync(raw, cancellationToken))
        {
            using HttpResponseMessage response =
                await control.PostAsJsonAsync($"levels/{level.Station}", new { metres = level.Metres, at = level.At }, cancellationToken);
            response.EnsureSuccessStatusCode();
        }
    }

    private async IAsyncEnumerable<Level> PlausibleAsync(IAsyncEnumerable<Telemetry?> raw, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Telemetry? telemetry in raw.WithCancellation(cancellationToken))
        {
            if (telemetry is not { Kind: "level", Value: > 0.05m and < 12m, Station: var station, At: var at })
                continue;

            DateTimeOffset now = clock.GetUtcNow();
            if (!Known.Contains(station) || at < now - Age || at > now)
                continue;

            yield return new Level(station, telemetry.Value, at);
        }
    }
}
