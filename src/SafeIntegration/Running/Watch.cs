using SafeIntegration.Journaling;
using SafeIntegration.Telemetry;

namespace SafeIntegration.Running;

/// <summary>Looks at every integration from time to time: gauges, stage, items that wait too long.</summary>
internal sealed class Watch(IntegrationRegistry registry, IntegrationGauges gauges, RunnerServices services)
{
    private const int OverduePage = 100;

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = services.Now;
        IReadOnlyList<StateCount> counts = await services.Store.CountAsync(cancellationToken).ConfigureAwait(false);
        foreach (IItemWorker worker in registry.Workers)
        {
            StateCount? waiting = Of(counts, worker.Name, ItemState.NeedsReview);
            TimeSpan oldest = waiting is null ? TimeSpan.Zero : now - waiting.OldestAt;
            gauges.Set(worker.Name, waiting?.Count ?? 0, oldest, Of(counts, worker.Name, ItemState.InDoubt)?.Count ?? 0);
            if (oldest > worker.EscalateAfter)
                await EscalateAsync(worker, now, cancellationToken).ConfigureAwait(false);
            await worker.Gate.AdvanceAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static StateCount? Of(IReadOnlyList<StateCount> counts, string integration, ItemState state) =>
        counts.FirstOrDefault(count => count.Integration == integration && count.State == state);

    // Overdue items stay where they are: nothing is approved and nothing expires because people are slow. But an item that nobody looks at counts as an error, or
    // errors could be hidden from the certificate by not looking.
    private async Task EscalateAsync(IItemWorker worker, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await services.Store.RaiseAlertAsync(Alerts.Of(worker.Name, AlertKind.StaleInbox, now), cancellationToken).ConfigureAwait(false);
        IReadOnlyList<ItemRecord> oldest = await services.Store.ListAsync(
            new() { Integrations = [worker.Name], States = [ItemState.NeedsReview], Max = OverduePage }, cancellationToken).ConfigureAwait(false);
        foreach (ItemRecord item in oldest.Where(item => item.Eligible && now > item.CreatedAt + worker.EscalateAfter))
        {
            ItemChange change = ItemChange.Of(item)
                .Set(record => record with { Eligible = false })
                .Witness(GateKeeper.Label(item, wrong: true, now))
                .Record(now, AuditChain.System, AuditAction.Overdue, "not reviewed by its deadline: counts as an error");
            await services.Store.CommitAsync(change.ToCommit(), cancellationToken).ConfigureAwait(false);
        }
    }
}
