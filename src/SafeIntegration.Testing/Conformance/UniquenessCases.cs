using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>Item ids, item keys, and payload hashes in quarantine.</summary>
internal static class UniquenessCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of("A second insert of an id is a conflict, even if its key is the same too", async (store, token) =>
        {
            JournalCommit commit = Samples.New("key");
            await store.SaveAsync(commit, token).ConfigureAwait(false);
            Ensure.Equal(CommitOutcome.Conflict, await store.CommitAsync(commit, token).ConfigureAwait(false), "The outcome");
        }),
        Case.Of("An item key is unique in its integration", async (store, token) =>
        {
            ItemRecord first = await store.SaveAsync(Samples.New("key"), token).ConfigureAwait(false);
            JournalCommit second = Samples.New("key", contents: Samples.Content(ContentKind.Input, "{}"));
            Ensure.Equal(CommitOutcome.Duplicate, await store.CommitAsync(second, token).ConfigureAwait(false), "The outcome");
            Ensure.Equal(first, await store.FindByKeyAsync(Samples.Orders, "key", token).ConfigureAwait(false), "The item by key");
            Ensure.Equal(null, await store.FindAsync(second.Item.Id, token).ConfigureAwait(false), "The second item");
            Ensure.Equal(0, (await store.ReadContentsAsync(second.Item.Id, token).ConfigureAwait(false)).Count, "The second item's contents");
        }),
        Case.Of("Item keys differ by case and by trailing space", async (store, token) =>
        {
            foreach (string key in (string[])["key", "KEY", "key ", ""])
                await store.SaveAsync(Samples.New(key), token).ConfigureAwait(false);
        }),
        Case.Of("Two integrations may use the same item key", async (store, token) =>
        {
            await store.SaveAsync(Samples.New("key"), token).ConfigureAwait(false);
            ItemRecord other = await store.SaveAsync(Samples.New("key", change: InInvoices), token).ConfigureAwait(false);
            Ensure.Equal(other, await store.FindByKeyAsync(Samples.Invoices, "key", token).ConfigureAwait(false), "The other integration's item");
        }),
        Case.Of("Items without a key do not collide", async (store, token) =>
        {
            await store.SaveAsync(Samples.New(), token).ConfigureAwait(false);
            await store.SaveAsync(Samples.New(), token).ConfigureAwait(false);
        }),
        Case.Of("A payload is quarantined once in its integration", async (store, token) =>
        {
            ItemRecord first = await store.SaveAsync(Samples.New(state: ItemState.Rejected, change: WithHash), token).ConfigureAwait(false);
            Ensure.Equal(CommitOutcome.Duplicate,
                await store.CommitAsync(Samples.New(state: ItemState.Rejected, change: WithHash), token).ConfigureAwait(false), "The second quarantine");
            await store.SaveAsync(Samples.New(state: ItemState.Rejected, change: item => WithHash(InInvoices(item))), token).ConfigureAwait(false);
            Ensure.Equal(first, await store.FindRejectedAsync(Samples.Orders, "payload-hash", token).ConfigureAwait(false), "The item in quarantine");
        }),
        Case.Of("Outside quarantine a payload may come again", async (store, token) =>
        {
            await store.SaveAsync(Samples.New("one", change: WithHash), token).ConfigureAwait(false);
            await store.SaveAsync(Samples.New("two", change: WithHash), token).ConfigureAwait(false);
            Ensure.Equal(null, await store.FindRejectedAsync(Samples.Orders, "payload-hash", token).ConfigureAwait(false), "An item in quarantine");
        }),
        Case.Of("A replay leaves quarantine and takes its item key", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(state: ItemState.Rejected, change: WithHash), token).ConfigureAwait(false);
            item = await store.SaveAsync(Replay(item), token).ConfigureAwait(false);
            Ensure.Equal(null, await store.FindRejectedAsync(Samples.Orders, "payload-hash", token).ConfigureAwait(false), "The item in quarantine");
            Ensure.Equal(item, await store.FindByKeyAsync(Samples.Orders, "key", token).ConfigureAwait(false), "The item by key");
        }),
        Case.Of("A replay to a key that exists is a duplicate and writes nothing", async (store, token) =>
        {
            await store.SaveAsync(Samples.New("key"), token).ConfigureAwait(false);
            ItemRecord item = await store.SaveAsync(Samples.New(state: ItemState.Rejected, change: WithHash), token).ConfigureAwait(false);
            Ensure.Equal(CommitOutcome.Duplicate, await store.CommitAsync(Replay(item), token).ConfigureAwait(false), "The outcome");
            Ensure.Equal(item, await store.FindAsync(item.Id, token).ConfigureAwait(false), "The item in quarantine");
            Ensure.True(AuditChain.Verify(item, await store.ReadAuditAsync(item.Id, token).ConfigureAwait(false)), "the audit chain is as it was");
        }),
    ];

    private static JournalCommit Replay(ItemRecord item) =>
        Samples.Next(item, AuditAction.Replayed, next => next with { State = ItemState.NeedsReview, ItemKey = "key" });

    private static ItemRecord WithHash(ItemRecord item) => item with { PayloadHash = "payload-hash" };

    private static ItemRecord InInvoices(ItemRecord item) => item with { Integration = Samples.Invoices };
}
