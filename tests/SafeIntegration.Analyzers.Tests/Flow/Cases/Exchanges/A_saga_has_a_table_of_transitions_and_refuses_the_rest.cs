using System.Collections.Frozen;
using SafeIntegration;

public enum SagaState
{
    Started,
    Reserved,
    Paid,
    Compensating,
}

public sealed record SagaMessage(string Event, string Sender);

public interface ISagaStore
{
    [Effect]
    Task SaveAsync(Guid saga, SagaState state, CancellationToken cancellationToken);
}

public sealed class TripSaga(Guid id, ISagaStore store, ILogger<TripSaga> logger)
{
    private static readonly FrozenDictionary<(SagaState, string), SagaState> s_transitions = new Dictionary<(SagaState, string), SagaState>
    {
        [(SagaState.Started, "seat_reserved")] = SagaState.Reserved,
        [(SagaState.Reserved, "payment_taken")] = SagaState.Paid,
        [(SagaState.Reserved, "payment_refused")] = SagaState.Compensating,
    }.ToFrozenDictionary();

    private SagaState _state = SagaState.Started;

    public async Task HandleAsync([ExternalInput] SagaMessage message, CancellationToken cancellationToken)
    {
        if (!s_transitions.TryGetValue((_state, message.Event), out SagaState next))
            throw new InvalidOperationException($"'{message.Event}' of {message.Sender} has no place in {_state}.");

        logger.LogInformation("{Saga}: {From} to {To} by {Sender}", id, _state, next, message.Sender);
        _state = next;
        await store.SaveAsync(id, _state, cancellationToken);
    }
}
