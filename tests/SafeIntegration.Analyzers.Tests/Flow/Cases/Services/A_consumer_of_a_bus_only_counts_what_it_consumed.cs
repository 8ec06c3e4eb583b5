// shape: consumer that feeds a meter and a log
using System.Diagnostics.Metrics;
using SafeIntegration;

namespace Warehouse;

public sealed class Envelope<T>
{
    [ExternalInput]
    public required T Message { get; init; }
    public required DateTimeOffset Sent { get; init; }
}

public sealed record PalletMoved(string Pallet, string From, string To);

public sealed class PalletMovedConsumer(Meter meter, ILogger<PalletMovedConsumer> logger, IHeartbeat heartbeat)
{
    private readonly Counter<long> _moves = meter.CreateCounter<long>("pallets.moved");

    public async Task ConsumeAsync(Envelope<PalletMoved> envelope)
    {
        _moves.Add(1, new KeyValuePair<string, object?>("from", envelope.Message.From), new KeyValuePair<string, object?>("to", envelope.Message.To));
        logger.LogDebug("{Pallet} moved", envelope.Message.Pallet);
        await heartbeat.BeatAsync("pallets", 1);
    }
}

public interface IHeartbeat
{
    [Effect]
    Task BeatAsync(string consumer, int count);
}
