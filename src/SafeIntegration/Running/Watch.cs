using System.Collections.Concurrent;
using SafeIntegration.Journaling;
using SafeIntegration.Telemetry;

namespace SafeIntegration.Running;

/// <summary>Looks at every integration from time to time: gauges, stage, items that wait too long. Thread-safe.</summary>
internal sealed class Watch(IntegrationRegistry registry, IntegrationGauges gauges, RunnerServices services)
{
    private const int OverduePage = 100;
    private static readonly TimeSpan Reminder = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastReminders = new(StringComparer.Ordinal);

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
        long overdue = 0;
        ItemId? after = null;
        IReadOnlyList<ItemRecord> page;
        do
        {
            page = await services.Store.ListAsync(
                new() { Integrations = [worker.Name], States = [ItemState.NeedsReview], After = after, Max = OverduePage }, cancellationToken).ConfigureAwait(false);
            foreach (ItemRecord item in page.Where(item => now > item.CreatedAt + worker.EscalateAfter))
            {
                overdue++;
                if (item.Eligible)
                    await CountAsErrorAsync(item, now, cancellationToken).ConfigureAwait(false);
            }

            after = page.Count > 0 ? page[^1].Id : null;
        }
        // Items are listed by age: the last one of the page tells whether the next page can hold an overdue one.
        while (page.Count == OverduePage && now > page[^1].CreatedAt + worker.EscalateAfter);
        await RemindAsync(worker, overdue, now, cancellationToken).ConfigureAwait(false);
    }

    private async Task CountAsErrorAsync(ItemRecord item, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ItemChange change = ItemChange.Of(item)
            .Set(record => record with { Eligible = false })
            .Witness(GateKeeper.Label(item, wrong: true, now))
            .Record(now, AuditChain.System, AuditAction.Overdue, "not reviewed by its deadline: counts as an error");
        await services.Store.CommitAsync(change.ToCommit(), cancellationToken).ConfigureAwait(false);
    }

    // Once a day and with the number of items, not once a look.
    private async Task RemindAsync(IItemWorker worker, long overdue, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (overdue == 0 || (_lastReminders.TryGetValue(worker.Name, out DateTimeOffset last) && now < last + Reminder))
            return;
        await services.Store.RaiseAlertAsync(Alerts.Of(worker.Name, AlertKind.StaleInbox, now) with { Count = overdue }, cancellationToken).ConfigureAwait(false);
        _lastReminders[worker.Name] = now;
    }
}
