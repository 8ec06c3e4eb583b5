using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>What another store on the same database finds.</summary>
internal static class DurabilityCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of("Initializing again changes nothing", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(), token).ConfigureAwait(false);
            await store.InitializeAsync(token).ConfigureAwait(false);
            Ensure.Equal(item, await store.FindAsync(item.Id, token).ConfigureAwait(false), "The item");
        }),
        new("Another store finds everything that was written", JournalAbilities.Persistence, async (context, token) =>
        {
            IJournalStore first = await context.OpenAsync(token).ConfigureAwait(false);
            JournalCommit commit = Samples.New("key", contents: Samples.Content(ContentKind.Input, "{}")) with
            {
                GateEvents = [Samples.Event(GateEventKind.Scored)],
                Alerts = [Samples.Alert("alert")],
            };
            ItemRecord item = await first.SaveAsync(commit, token).ConfigureAwait(false);
            IJournalStore second = await context.OpenAsync(token).ConfigureAwait(false);
            Ensure.Equal(item, await second.FindByKeyAsync(Samples.Orders, "key", token).ConfigureAwait(false), "The item");
            Ensure.Equal(1, (await second.ReadContentsAsync(item.Id, token).ConfigureAwait(false)).Count, "Contents");
            Ensure.True(AuditChain.Verify(item, await second.ReadAuditAsync(item.Id, token).ConfigureAwait(false)), "the audit chain verifies");
            Ensure.Equal(1, (await second.ReadGateEventsAsync(Samples.Orders, 0, 10, token).ConfigureAwait(false)).Count, "Gate events");
            Ensure.Equal(1, (await second.CountAsync(token).ConfigureAwait(false)).Count, "Counts");
            Ensure.Equal(1, (await second.ClaimAlertsAsync(Samples.Now, TimeSpan.Zero, 10, token).ConfigureAwait(false)).Count, "Alerts");
        }),
        new("Two stores on one database claim every item once and lose no write", JournalAbilities.Persistence, async (context, token) =>
        {
            const int Items = 40;
            IJournalStore[] stores = [await context.OpenAsync(token).ConfigureAwait(false), await context.OpenAsync(token).ConfigureAwait(false)];
            ItemRecord[] saved = await Task.WhenAll(Enumerable.Range(0, Items).Select(i => Task.Run(() =>
                stores[i % 2].SaveAsync(Samples.New(state: ItemState.Due, change: item => item with { DueAt = Samples.Now }), token), token))).ConfigureAwait(false);
            ItemId[][] claimed = await Task.WhenAll(stores.Select(store => Task.Run(async () =>
            {
                List<ItemId> mine = [];
                while (mine.Count <= Items && await store.ClaimDueAsync(Samples.Claim(max: 2), token).ConfigureAwait(false) is { Count: > 0 } some)
                    mine.AddRange(some.Ids());
                return mine.ToArray();
            }, token))).ConfigureAwait(false);
            Ensure.Sequence(saved.Ids().Select(id => id.Value).Order(), claimed.SelectMany(ids => ids).Select(id => id.Value).Order(), "All claims together");
        }),
        new("Several stores may initialize one database at once", JournalAbilities.Persistence, async (context, token) =>
        {
            IJournalStore[] stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => context.OpenAsync(token), token))).ConfigureAwait(false);
            foreach (IJournalStore store in stores)
                await store.SaveAsync(Samples.New(), token).ConfigureAwait(false);
        }),
    ];
}
