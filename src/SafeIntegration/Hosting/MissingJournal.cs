using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Journaling;

namespace SafeIntegration.Hosting;

/// <summary>
/// Stands where there is no journal, so that the startup check can tell this together with everything else that is missing. Every use fails.
/// </summary>
internal sealed class MissingJournal(string problem) : IJournalStore
{
    /// <summary>What is wrong, and what to do.</summary>
    public string Problem => problem;

    /// <summary>The registered journal, or one that says why there is none.</summary>
    public static IJournalStore OrRegistered(IServiceProvider services)
    {
        try
        {
            return services.GetService<IJournalStore>() ?? new MissingJournal("There is no journal. Call UseSqlite (package SafeIntegration.Sqlite) or UseJournal.");
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return new MissingJournal("The journal cannot be created: " + problem.Message);
        }
    }

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

    private InvalidOperationException Missing() => new(problem);
}
