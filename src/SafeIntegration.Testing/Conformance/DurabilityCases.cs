using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>What another store on the same database finds.</summary>
internal static class DurabilityCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of("Initializing again changes nothing", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(), token);
            await store.InitializeAsync(token);
            Ensure.Equal(item, await store.FindAsync(item.Id, token), "The item");
        }),
        new("Another store finds everything that was written", JournalAbilities.Persistence, async (context, token) =>
        {
            IJournalStore first = await context.OpenAsync(token);
            JournalCommit commit = Samples.New("key", contents: Samples.Content(ContentKind.Input, "{}")) with
            {
                GateEvents = [Samples.Event(GateEventKind.Scored)],
                Alerts = [Samples.Alert("alert")],
            };
            ItemRecord item = await first.SaveAsync(commit, token);
            IJournalStore second = await context.OpenAsync(token);
            Ensure.Equal(item, await second.FindByKeyAsync(Samples.Orders, "key", token), "The item");
            Ensure.Equal(1, (await second.ReadContentsAsync(item.Id, token)).Count, "Contents");
            Ensure.True(AuditChain.Verify(item, await second.ReadAuditAsync(item.Id, token)), "the audit chain verifies");
            Ensure.Equal(1, (await second.ReadGateEventsAsync(Samples.Orders, 0, 10, token)).Count, "Gate events");
            Ensure.Equal(1, (await second.CountAsync(token)).Count, "Counts");
            Ensure.Equal(1, (await second.ClaimAlertsAsync(Samples.Now, TimeSpan.Zero, 10, token)).Count, "Alerts");
        }),
        new("Two stores on one database claim every item once and lose no write", JournalAbilities.Persistence, async (context, token) =>
        {
            const int Items = 40;
            IJournalStore[] stores = [await context.OpenAsync(token), await context.OpenAsync(token)];
            ItemRecord[] saved = await Task.WhenAll(Enumerable.Range(0, Items).Select(i => Task.Run(() =>
                stores[i % 2].SaveAsync(Samples.New(state: ItemState.Due, change: item => item with { DueAt = Samples.Now }), token), token)));
            ItemId[][] claimed = await Task.WhenAll(stores.Select(store => Task.Run(async () =>
            {
                List<ItemId> mine = [];
                while (mine.Count <= Items && await store.ClaimDueAsync(Samples.Claim(max: 2), token) is { Count: > 0 } some)
                    mine.AddRange(some.Ids());
                return mine.ToArray();
            }, token)));
            Ensure.Sequence(saved.Ids().Ordered(), claimed.SelectMany(ids => ids).Ordered(), "All claims together");
        }),
        new("Several stores may initialize one database at once", JournalAbilities.Persistence, async (context, token) =>
        {
            IJournalStore[] stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => context.OpenAsync(token), token)));
            foreach (IJournalStore store in stores)
                await store.SaveAsync(Samples.New(), token);
        }),
    ];
}
