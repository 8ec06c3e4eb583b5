using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>Who works on which item, and for how long.</summary>
internal static class ClaimCases
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of("A claim raises version and fence, sets the lease and nothing else", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Due(Samples.Now.AddMinutes(-1)), token).ConfigureAwait(false);
            ItemRecord expected = item with { Version = 2, Fence = 1, LeaseOwner = "worker-1", LeaseUntil = Samples.Now + Lease };
            Ensure.Sequence([expected], await store.ClaimDueAsync(Samples.Claim(), token).ConfigureAwait(false), "The claimed items");
            Ensure.Equal(expected, await store.FindAsync(item.Id, token).ConfigureAwait(false), "The stored item");
        }),
        Case.Of("An item is claimed when it is due and not before", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Due(Samples.Now), token).ConfigureAwait(false);
            Ensure.Equal(0, (await store.ClaimDueAsync(Samples.Claim(Samples.Now.AddMilliseconds(-1)), token).ConfigureAwait(false)).Count, "Claims before it is due");
            Ensure.Sequence([item.Id], (await store.ClaimDueAsync(Samples.Claim(), token).ConfigureAwait(false)).Ids(), "Claims when it is due");
        }),
        Case.Of("Only items that are received, due or started are claimed", async (store, token) =>
        {
            foreach (ItemState state in Enum.GetValues<ItemState>())
                await store.SaveAsync(Due(Samples.Now, state), token).ConfigureAwait(false);
            IReadOnlyList<ItemRecord> claimed = await store.ClaimDueAsync(Samples.Claim(), token).ConfigureAwait(false);
            Ensure.Sequence([ItemState.Received, ItemState.Due, ItemState.Started], claimed.Select(item => item.State).Order(), "The states");
        }),
        Case.Of("An item without a due time is not claimed", async (store, token) =>
        {
            await store.SaveAsync(Samples.New(state: ItemState.Due), token).ConfigureAwait(false);
            Ensure.Equal(0, (await store.ClaimDueAsync(Samples.Claim(), token).ConfigureAwait(false)).Count, "Claims");
        }),
        Case.Of("Only items of the named integrations are claimed", async (store, token) =>
        {
            ItemRecord order = await store.SaveAsync(Due(Samples.Now), token).ConfigureAwait(false);
            await store.SaveAsync(Due(Samples.Now, integration: Samples.Invoices), token).ConfigureAwait(false);
            ClaimRequest none = Samples.Claim() with { Integrations = [] };
            Ensure.Equal(0, (await store.ClaimDueAsync(none, token).ConfigureAwait(false)).Count, "Claims for no integration");
            ClaimRequest orders = Samples.Claim() with { Integrations = [Samples.Orders, Samples.Orders, "unknown"] };
            Ensure.Sequence([order.Id], (await store.ClaimDueAsync(orders, token).ConfigureAwait(false)).Ids(), "Claims for one");
        }),
        Case.Of("Those due longest are claimed first, over all integrations, up to the maximum", async (store, token) =>
        {
            ItemRecord third = await store.SaveAsync(Due(Samples.Now.AddMinutes(-1)), token).ConfigureAwait(false);
            ItemRecord first = await store.SaveAsync(Due(Samples.Now.AddMinutes(-3), integration: Samples.Invoices), token).ConfigureAwait(false);
            ItemRecord second = await store.SaveAsync(Due(Samples.Now.AddMinutes(-2)), token).ConfigureAwait(false);
            Ensure.Sequence([first.Id, second.Id], (await store.ClaimDueAsync(Samples.Claim(max: 2), token).ConfigureAwait(false)).Ids(), "The first claim");
            Ensure.Sequence([third.Id], (await store.ClaimDueAsync(Samples.Claim(max: 2), token).ConfigureAwait(false)).Ids(), "The second claim");
            Ensure.Equal(0, (await store.ClaimDueAsync(Samples.Claim(Samples.Now.AddDays(1), max: 0), token).ConfigureAwait(false)).Count, "A claim of none");
        }),
        Case.Of("A leased item is claimed again only after its lease has ended, with a higher fence", async (store, token) =>
        {
            await store.SaveAsync(Due(Samples.Now), token).ConfigureAwait(false);
            ItemRecord first = (await store.ClaimDueAsync(Samples.Claim(), token).ConfigureAwait(false))[0];
            DateTimeOffset within = Samples.Now + Lease - TimeSpan.FromMilliseconds(1);
            Ensure.Equal(0, (await store.ClaimDueAsync(Samples.Claim(within, owner: "worker-2"), token).ConfigureAwait(false)).Count, "Claims within the lease");
            IReadOnlyList<ItemRecord> again = await store.ClaimDueAsync(Samples.Claim(Samples.Now + Lease, owner: "worker-2"), token).ConfigureAwait(false);
            Ensure.Sequence([("worker-2", first.Fence + 1)], again.Select(item => (item.LeaseOwner!, item.Fence)), "The claim after the lease");
        }),
        Case.Of("A worker that was overtaken cannot commit, the one that overtook it can", async (store, token) =>
        {
            await store.SaveAsync(Due(Samples.Now), token).ConfigureAwait(false);
            ItemRecord slow = (await store.ClaimDueAsync(Samples.Claim(), token).ConfigureAwait(false))[0];
            ItemRecord quick = (await store.ClaimDueAsync(Samples.Claim(Samples.Now + Lease, owner: "worker-2"), token).ConfigureAwait(false))[0];
            Ensure.Equal(CommitOutcome.Conflict,
                await store.CommitAsync(Samples.Next(slow, AuditAction.Started), token).ConfigureAwait(false), "The overtaken worker");
            await store.SaveAsync(Samples.Next(quick, AuditAction.Started), token).ConfigureAwait(false);
        }),
        Case.Of("A commit that clears the lease makes the item free at its next due time", async (store, token) =>
        {
            await store.SaveAsync(Due(Samples.Now), token).ConfigureAwait(false);
            ItemRecord claimed = (await store.ClaimDueAsync(Samples.Claim(), token).ConfigureAwait(false))[0];
            DateTimeOffset retry = Samples.Now.AddSeconds(5);
            await store.SaveAsync(
                Samples.Next(claimed, AuditAction.Retried, item => item with { LeaseOwner = null, LeaseUntil = null, DueAt = retry }), token).ConfigureAwait(false);
            Ensure.Sequence([claimed.Id], (await store.ClaimDueAsync(Samples.Claim(retry), token).ConfigureAwait(false)).Ids(), "The claim at the retry");
        }),
        Case.Of("Sixteen concurrent workers claim every item once", async (store, token) =>
        {
            const int Items = 120;
            ItemRecord[] items = await Task.WhenAll(Enumerable.Range(0, Items)
                .Select(i => store.SaveAsync(Due(Samples.Now.AddSeconds(-i)), token))).ConfigureAwait(false);
            ItemId[][] claimed = await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(async () =>
            {
                List<ItemId> mine = [];
                ClaimRequest request = Samples.Claim(max: 3, owner: $"worker-{worker}");
                while (mine.Count <= Items && await store.ClaimDueAsync(request, token).ConfigureAwait(false) is { Count: > 0 } some)
                    mine.AddRange(some.Ids());
                return mine.ToArray();
            }, token))).ConfigureAwait(false);
            Ensure.Sequence(items.Ids().Select(id => id.Value).Order(), claimed.SelectMany(ids => ids).Select(id => id.Value).Order(), "All claims together");
        }),
    ];

    private static JournalCommit Due(DateTimeOffset dueAt, ItemState state = ItemState.Due, string integration = Samples.Orders) =>
        Samples.New(state: state, change: item => item with { DueAt = dueAt, Integration = integration });
}
