using SafeIntegration.Journaling;

namespace SafeIntegration.Running;

/// <summary>
/// Deletes the contents of items that ended long ago, each by a step of its own with its audit entry, and keeps the hashes. Any number of processes may do so at once.
/// </summary>
internal sealed class Retention(RunnerServices services, IntegrationRegistry registry)
{
    private const int PageSize = 200;
    private static readonly ItemState[] Ended = [ItemState.Applied, ItemState.Declined, ItemState.Rejected];

    /// <summary>Goes once through everything that ended more than <paramref name="keep"/> ago.</summary>
    /// <returns>How many items it was.</returns>
    public async Task<int> SweepAsync(TimeSpan keep, CancellationToken cancellationToken)
    {
        DateTimeOffset before = services.Now - keep;
        int swept = 0;
        ItemId? after = null;
        while (true)
        {
            var query = new ItemQuery { Integrations = registry.Names, States = Ended, WithContents = true, After = after, Max = PageSize };
            IReadOnlyList<ItemRecord> page = await services.Store.ListAsync(query, cancellationToken).ConfigureAwait(false);
            // Together, so that a store that commits in groups can.
            bool[] done = await Task.WhenAll(page.Where(item => item.UpdatedAt <= before).Select(item => DropAsync(item, keep, cancellationToken))).ConfigureAwait(false);
            swept += done.Count(result => result);
            // Pages are in the order of submission, and what was submitted later cannot have ended earlier.
            if (page.Count == 0 || page[^1].CreatedAt > before)
                return swept;
            after = page[^1].Id;
        }
    }

    // False if somebody changed the item meanwhile; the next sweep finds it.
    private async Task<bool> DropAsync(ItemRecord item, TimeSpan keep, CancellationToken cancellationToken)
    {
        DateTimeOffset now = services.Now;
        ItemChange change = ItemChange.Of(item)
            .Drop()
            .Set(record => record with { UpdatedAt = now })
            .Record(now, AuditChain.System, AuditAction.ContentsDeleted, $"kept for {keep:c}");
        return await services.Store.CommitAsync(change.ToCommit(), cancellationToken).ConfigureAwait(false) == CommitOutcome.Committed;
    }
}
