namespace SafeIntegration;

/// <summary>
/// The receiver does not recognise a repeated request, but can be asked whether it has one. After a crash or an error the library asks
/// first, and sends again only on a clear no. If nobody can tell, the item is in doubt and a person looks.
/// </summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public abstract class VerifiableEffect<TOutput> : Effect<TOutput>
{
    /// <summary>Sends the effect, marked with <see cref="EffectContext.IdempotencyKey"/> so that it can be found.</summary>
    public abstract Task ApplyAsync(Approved<TOutput> approved, EffectContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Asks the receiver whether the effect is there. Answer <see cref="EffectState.NotApplied"/> only if a request that was sent earlier
    /// cannot arrive any more; <see cref="EffectState.Unknown"/> if in doubt.
    /// </summary>
    public abstract Task<EffectState> FindAsync(Approved<TOutput> approved, EffectContext context, CancellationToken cancellationToken);
}

/// <summary>What a receiver says of an effect.</summary>
public enum EffectState
{
    /// <summary>Nobody can tell.</summary>
    Unknown,

    /// <summary>It is not there, and will not arrive by itself.</summary>
    NotApplied,

    /// <summary>It is there.</summary>
    Applied,
}
