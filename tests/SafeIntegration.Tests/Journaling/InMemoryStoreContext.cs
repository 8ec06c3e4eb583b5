using System.Data.Common;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Journaling;

/// <summary>One in-memory store; its effects write to a list.</summary>
internal sealed class InMemoryStoreContext : JournalStoreContext
{
    private readonly InMemoryJournalStore _store = new();
    private readonly List<string> _effects = [];

    public override JournalAbilities Abilities => JournalAbilities.Transactions | JournalAbilities.Notices;

    public override Task<IJournalStore> OpenAsync(CancellationToken cancellationToken) => Task.FromResult<IJournalStore>(_store);

    public override Task CreateEffectTableAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task WriteEffectAsync(DbTransaction transaction, string line, CancellationToken cancellationToken)
    {
        ((InMemoryTransaction)transaction).OnCommit(() => _effects.Add(line));
        return Task.CompletedTask;
    }

    public override Task<IReadOnlyList<string>> ReadEffectsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. _effects]);

    public override ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }
}
