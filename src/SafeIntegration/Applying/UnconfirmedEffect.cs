namespace SafeIntegration;

/// <summary>
/// The receiver neither recognises a repeated request nor can be asked: a printed letter, a phone call, a mail through a plain relay.
/// Happens at most once; after a crash or an error in the middle the item is in doubt and a person looks.
/// </summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public abstract class UnconfirmedEffect<TOutput> : Effect<TOutput>
{
    /// <summary>
    /// Does it. An exception puts the item in doubt, unless it is an <see cref="EffectNotAppliedException"/>.
    /// </summary>
    public abstract Task ApplyAsync(Approved<TOutput> approved, EffectContext context, CancellationToken cancellationToken);
}
