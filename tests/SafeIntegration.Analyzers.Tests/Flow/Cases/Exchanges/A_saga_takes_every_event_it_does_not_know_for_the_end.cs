using SafeIntegration;

public enum DeliveryState
{
    Requested,
    Booked,
    InTransit,
    Closed,
}

public sealed record CarrierEvent(string Code, DateTimeOffset At);

public interface ISagaStore
{
    [Effect]
    Task SaveAsync(Guid saga, DeliveryState state, CancellationToken cancellationToken);
}

public sealed class DeliverySaga(Guid id, ISagaStore store, ILogger<DeliverySaga> logger)
{
    private DeliveryState _state = DeliveryState.Requested;

    public bool IsFinished => _state == DeliveryState.Closed;

    public async Task OnCarrierEventAsync([ExternalInput] CarrierEvent message, CancellationToken cancellationToken)
    {
        DeliveryState next = Next(_state, message);
        logger.LogInformation("Saga {Saga} goes from {State} to {Next} at {At}", id, _state, next, message.At);
        await store.SaveAsync(id, next, cancellationToken); // expect: SI1005
        _state = next;
    }

    private static DeliveryState Next(DeliveryState state, CarrierEvent message) => (state, message.Code) switch
    {
        (DeliveryState.Requested, "ACCEPTED") => DeliveryState.Booked,
        (DeliveryState.Booked, "PICKUP") => DeliveryState.InTransit,
        _ => DeliveryState.Closed,
    };
}
