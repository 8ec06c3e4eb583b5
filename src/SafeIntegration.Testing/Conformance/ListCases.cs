using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>Pages, counts and chain heads.</summary>
internal static class ListCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of("Pages give every item once, oldest first", async (store, token) =>
        {
            ItemRecord[] items = await ManyAsync(store, token);
            List<ItemRecord> listed = [];
            var query = new ItemQuery { Max = 7 };
            while (await store.ListAsync(query, token) is { Count: > 0 } page)
            {
                listed.AddRange(page);
                query = query with { After = page[^1].Id };
            }

            Ensure.Sequence(items, listed, "The pages together");
        }),
        Case.Of("A list is filtered by integration, by state and by both", async (store, token) =>
        {
            ItemRecord[] items = await ManyAsync(store, token);
            string[]?[] integrations = [null, [Samples.Orders], [Samples.Orders, Samples.Invoices], ["unknown"], []];
            ItemState[]?[] states = [null, [ItemState.Due], [ItemState.Due, ItemState.Applied, ItemState.Failed], []];
            foreach ((string[]? names, ItemState[]? some) in integrations.SelectMany(names => states.Select(some => (names, some))))
            {
                ItemRecord[] matching = [.. items
                    .Where(item => names?.Contains(item.Integration) != false && some?.Contains(item.State) != false)];
                ItemId? second = matching.Length > 1 ? matching[1].Id : null;
                var query = new ItemQuery { Integrations = names, States = some, After = second, Max = 5 };
                Ensure.Sequence(matching.Skip(2).Take(5), await store.ListAsync(query, token), "The third to the seventh of the filtered items");
            }
        }),
        Case.Of("A page of nothing is empty", async (store, token) =>
        {
            await store.SaveAsync(Samples.New(), token);
            Ensure.Equal(0, (await store.ListAsync(new ItemQuery { Max = 0 }, token)).Count, "Items");
        }),
        Case.Of("An empty store counts nothing", async (store, token) =>
            Ensure.Equal(0, (await store.CountAsync(token)).Count, "Counts")),
        Case.Of("Counts say how many items are in each state and since when the oldest", async (store, token) =>
        {
            ItemRecord[] items = await ManyAsync(store, token);
            IEnumerable<StateCount> expected = items.GroupBy(item => (item.Integration, item.State)).Select(group =>
                new StateCount(group.Key.Integration, group.Key.State, group.Count(), group.Min(item => item.UpdatedAt)));
            Ensure.Sequence(Ordered(expected), Ordered(await store.CountAsync(token)), "The counts");
        }),
        Case.Of("Counts follow every change of state", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(state: ItemState.Received), token);
            ItemRecord other = await store.SaveAsync(Samples.New(state: ItemState.Received), token);
            DateTimeOffset later = Samples.Now.AddHours(1);
            JournalCommit change = Samples.Next(item, AuditAction.Automatic, i => i with { State = ItemState.Due, UpdatedAt = later });
            await store.SaveAsync(change, token);
            StateCount[] expected = [new(Samples.Orders, ItemState.Received, 1, other.UpdatedAt), new(Samples.Orders, ItemState.Due, 1, later)];
            Ensure.Sequence(Ordered(expected), Ordered(await store.CountAsync(token)), "The counts after one change");
            await store.SaveAsync(Samples.Next(other, AuditAction.Automatic, i => i with { State = ItemState.Due }), token);
            expected = [new(Samples.Orders, ItemState.Due, 2, Samples.Now)];
            Ensure.Sequence(expected, await store.CountAsync(token), "The counts after both changes");
        }),
        Case.Of("Chain heads come in pages by item id", async (store, token) =>
        {
            ItemRecord[] items = await ManyAsync(store, token);
            items[3] = await store.SaveAsync(Samples.Next(items[3], AuditAction.Applied), token);
            List<ChainHead> heads = [];
            while (await store.ReadChainHeadsAsync(heads.LastOrDefault()?.Item, 11, token) is { Count: > 0 } page)
                heads.AddRange(page);
            Ensure.Sequence(items.Select(item => new ChainHead(item.Id, item.AuditLength, item.AuditHead)), heads, "The chain heads");
        }),
    ];

    // Items of two integrations in many states, saved newest first, returned oldest first.
    private static async Task<ItemRecord[]> ManyAsync(IJournalStore store, CancellationToken token)
    {
        ItemState[] states = Enum.GetValues<ItemState>();
        List<ItemRecord> items = [];
        for (int i = 39; i >= 0; i--)
        {
            DateTimeOffset at = Samples.Now.AddSeconds(i);
            string integration = i % 3 == 0 ? Samples.Invoices : Samples.Orders;
            JournalCommit commit = Samples.New($"key-{i}", states[i % states.Length],
                item => item with { Id = ItemId.New(at), Integration = integration, CreatedAt = at, UpdatedAt = at });
            items.Insert(0, await store.SaveAsync(commit, token));
        }

        return [.. items];
    }

    private static IEnumerable<StateCount> Ordered(IEnumerable<StateCount> counts) =>
        counts.OrderBy(count => count.Integration, StringComparer.Ordinal).ThenBy(count => count.State);
}
