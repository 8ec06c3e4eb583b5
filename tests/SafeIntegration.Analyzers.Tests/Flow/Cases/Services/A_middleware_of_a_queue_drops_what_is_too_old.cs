// shape: deduplication by our own store of message numbers, ack only
using SafeIntegration;

namespace Dispatching;

public sealed class Delivery(ulong tag, ReadOnlyMemory<byte> body)
{
    public ulong Tag { get; } = tag;

    [ExternalInput]
    public ReadOnlyMemory<byte> Body { get; } = body;
}

public interface IQueueChannel
{
    [Effect]
    ValueTask AckAsync(ulong tag);
}

public sealed class Acknowledger(IQueueChannel channel, ILogger<Acknowledger> logger)
{
    public async Task HandleAsync(Delivery delivery)
    {
        logger.LogInformation("{Bytes} bytes", delivery.Body.Length);
        await channel.AckAsync(delivery.Tag);
    }
}
