// shape: async stream of records, copied by a with expression and deconstructed
using System.Runtime.CompilerServices;
using System.Text.Json;
using SafeIntegration;

namespace Harbour.Tides;

public sealed record TideReading(string Gauge, string Level, DateTimeOffset At);

public interface ILockKeeper
{
    [Effect]
    Task AnnounceAsync(string gauge, string level, CancellationToken cancellationToken);
}

public sealed class TideFeed(HttpClient http)
{
    public async IAsyncEnumerable<TideReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using Stream stream = await http.GetStreamAsync("tides.ndjson", cancellationToken);
        using StreamReader reader = new(stream);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            TideReading? reading = JsonSerializer.Deserialize<TideReading>(line);
            if (reading is not null)
                yield return reading;
        }
    }
}

public sealed class TideBoard(TideFeed feed, ILockKeeper keeper, TimeProvider clock, ILogger<TideBoard> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (TideReading reading in feed.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            TideReading stamped = reading with { At = clock.GetUtcNow() };
            (string gauge, string level, DateTimeOffset at) = stamped;
            logger.LogDebug("Reading at {At}", at);
            await keeper.AnnounceAsync(gauge, level, cancellationToken); // expect: SI1001
        }
    }
}
