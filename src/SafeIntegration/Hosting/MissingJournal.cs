using System.Data.Common;
using SafeIntegration.Journaling;

namespace SafeIntegration.Hosting;

/// <summary>
/// Stands where no journal was registered, so that the startup check can tell this together with everything else that is missing. Every use fails.
/// </summary>
internal sealed class MissingJournal : IJournalStore
{
    public static MissingJournal Instance { get; } = new();

    public Task InitializeAsync(CancellationToken cancellationToken) => throw Missing();

    public Task CheckAsync(CancellationToken cancellationToken) => throw Missing();

    public Task<CommitOutcome> CommitAsync(JournalCommit commit, CancellationToken cancellationToken) => throw Missing();

    public Task<CommitOutcome> CommitWithEffectAsync(
        JournalCommit started, JournalCommit applied, Func<DbTransaction, CancellationToken, Task> effect, CancellationToken cancellationToken) => throw Missing();

    public Task<ItemRecord?> FindAsync(ItemId id, CancellationToken cancellationToken) => throw Missing();

    public Task<ItemRecord?> FindByKeyAsync(string integration, string itemKey, CancellationToken cancellationToken) => throw Missing();

    public Task<ItemRecord?> FindRejectedAsync(string integration, string payloadHash, CancellationToken cancellationToken) => throw Missing();

    public Task<IReadOnlyList<ItemContent>> ReadContentsAsync(ItemId id, CancellationToken cancellationToken) => throw Missing();

    public Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(ItemId id, CancellationToken cancellationToken) => throw Missing();

    public Task<IReadOnlyList<ItemRecord>> ClaimDueAsync(ClaimRequest request, CancellationToken cancellationToken) => throw Missing();

    public Task<IReadOnlyList<ItemRecord>> ListAsync(ItemQuery query, CancellationToken cancellationToken) => throw Missing();

    public Task<IReadOnlyList<StateCount>> CountAsync(CancellationToken cancellationToken) => throw Missing();

    public Task<bool> AppendGateEventAsync(GateEvent gateEvent, CancellationToken cancellationToken) => throw Missing();

    public Task<IReadOnlyList<GateEvent>> ReadGateEventsAsync(string integration, long afterSequence, int max, CancellationToken cancellationToken) => throw Missing();

    public Task<IReadOnlyList<ChainHead>> ReadChainHeadsAsync(ItemId? after, int max, CancellationToken cancellationToken) => throw Missing();

    public Task RaiseAlertAsync(AlertRecord alert, CancellationToken cancellationToken) => throw Missing();

    public Task<IReadOnlyList<AlertRecord>> ClaimAlertsAsync(DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancellationToken) => throw Missing();

    public Task CompleteAlertAsync(AlertRecord alert, DateTimeOffset now, DateTimeOffset? retryAt, CancellationToken cancellationToken) => throw Missing();

    private static InvalidOperationException Missing() => new("There is no journal. Call UseSqlite (package SafeIntegration.Sqlite) or UseJournal.");
}
