using System.Data.Common;

namespace SafeIntegration;

/// <summary>
/// Happens exactly once: it writes through the journal's own database transaction, so it is committed together with the item or not at all.
/// </summary>
/// <typeparam name="TOutput">The integration's output.</typeparam>
public abstract class TransactionalEffect<TOutput> : Effect<TOutput>
{
    /// <summary>
    /// Writes the effect through <paramref name="transaction"/>. Do not commit it, and be quick: with SQLite it holds the only writer.
    /// An exception rolls everything back; the effect is tried again later.
    /// </summary>
    public abstract Task ApplyAsync(Approved<TOutput> approved, DbTransaction transaction, EffectContext context, CancellationToken cancellationToken);
}
