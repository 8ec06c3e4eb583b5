namespace SafeIntegration;

/// <summary>
/// What an integration does to the world. Derive from the kind that is true of the receiver: <see cref="TransactionalEffect{TOutput}"/>,
/// <see cref="IdempotentEffect{TOutput}"/>, <see cref="VerifiableEffect{TOutput}"/> or <see cref="UnconfirmedEffect{TOutput}"/>. The kind decides what the
/// library promises after a crash. An effect is created by dependency injection, once an attempt.
/// </summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public abstract class Effect<TOutput>
{
    private protected Effect()
    {
    }
}
