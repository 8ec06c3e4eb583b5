namespace SafeIntegration;

/// <summary>
/// Happens once in the eyes of the receiver, who recognises <see cref="EffectContext.IdempotencyKey"/>. It is sent again until it is confirmed.
/// </summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public abstract class IdempotentEffect<TOutput> : Effect<TOutput>
{
    /// <summary>
    /// Sends the effect with the key. Returning means the receiver has it; an exception means that nobody knows, and it is sent again later.
    /// </summary>
    public abstract Task ApplyAsync(Approved<TOutput> approved, EffectContext context, CancellationToken cancellationToken);
}
