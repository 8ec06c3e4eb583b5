using System.Data.Common;
using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>
/// Gives a conformance case its stores. Each case gets a context of its own, with an empty database; disposing closes the stores and
/// removes it.
/// </summary>
public abstract class JournalStoreContext : IAsyncDisposable
{
    /// <summary>What the stores can do.</summary>
    public abstract JournalAbilities Abilities { get; }

    /// <summary>Opens an initialized store. All stores of a context see the same items, if they can.</summary>
    public abstract Task<IJournalStore> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Makes the place that <see cref="WriteEffectAsync"/> writes to, for example a table.</summary>
    public abstract Task CreateEffectTableAsync(CancellationToken cancellationToken);

    /// <summary>Writes a line through the transaction, as an effect would.</summary>
    public abstract Task WriteEffectAsync(DbTransaction transaction, string line, CancellationToken cancellationToken);

    /// <summary>The lines that effects have written and that were committed.</summary>
    public abstract Task<IReadOnlyList<string>> ReadEffectsAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
