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
            await store.SaveAsync(commit, token);
            Ensure.Equal(CommitOutcome.Conflict, await store.CommitAsync(commit, token), "The outcome");
        }),
        Case.Of("An item key is unique in its integration", async (store, token) =>
        {
            ItemRecord first = await store.SaveAsync(Samples.New("key"), token);
            JournalCommit second = Samples.New("key", contents: Samples.Content(ContentKind.Input, "{}"));
            Ensure.Equal(CommitOutcome.Duplicate, await store.CommitAsync(second, token), "The outcome");
            Ensure.Equal(first, await store.FindByKeyAsync(Samples.Orders, "key", token), "The item by key");
            Ensure.Equal(null, await store.FindAsync(second.Item.Id, token), "The second item");
            Ensure.Equal(0, (await store.ReadContentsAsync(second.Item.Id, token)).Count, "The second item's contents");
        }),
        Case.Of("Item keys differ by case and by trailing space", async (store, token) =>
        {
            foreach (string key in (string[])["key", "KEY", "key ", ""])
                await store.SaveAsync(Samples.New(key), token);
        }),
        Case.Of("Two integrations may use the same item key", async (store, token) =>
        {
            await store.SaveAsync(Samples.New("key"), token);
            ItemRecord other = await store.SaveAsync(Samples.New("key", change: InInvoices), token);
            Ensure.Equal(other, await store.FindByKeyAsync(Samples.Invoices, "key", token), "The other integration's item");
        }),
        Case.Of("Items without a key do not collide", async (store, token) =>
        {
            await store.SaveAsync(Samples.New(), token);
            await store.SaveAsync(Samples.New(), token);
        }),
        Case.Of("A payload is quarantined once in its integration", async (store, token) =>
        {
            ItemRecord first = await store.SaveAsync(Samples.New(state: ItemState.Rejected, change: WithHash), token);
            Ensure.Equal(CommitOutcome.Duplicate,
                await store.CommitAsync(Samples.New(state: ItemState.Rejected, change: WithHash), token), "The second quarantine");
            await store.SaveAsync(Samples.New(state: ItemState.Rejected, change: item => WithHash(InInvoices(item))), token);
            Ensure.Equal(first, await store.FindRejectedAsync(Samples.Orders, "payload-hash", token), "The item in quarantine");
        }),
        Case.Of("Outside quarantine a payload may come again", async (store, token) =>
        {
            await store.SaveAsync(Samples.New("one", change: WithHash), token);
            await store.SaveAsync(Samples.New("two", change: WithHash), token);
            Ensure.Equal(null, await store.FindRejectedAsync(Samples.Orders, "payload-hash", token), "An item in quarantine");
        }),
        Case.Of("A replay leaves quarantine and takes its item key", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(state: ItemState.Rejected, change: WithHash), token);
            item = await store.SaveAsync(Replay(item), token);
            Ensure.Equal(null, await store.FindRejectedAsync(Samples.Orders, "payload-hash", token), "The item in quarantine");
            Ensure.Equal(item, await store.FindByKeyAsync(Samples.Orders, "key", token), "The item by key");
        }),
        Case.Of("A replay to a key that exists is a duplicate and writes nothing", async (store, token) =>
        {
            await store.SaveAsync(Samples.New("key"), token);
            ItemRecord item = await store.SaveAsync(Samples.New(state: ItemState.Rejected, change: WithHash), token);
            Ensure.Equal(CommitOutcome.Duplicate, await store.CommitAsync(Replay(item), token), "The outcome");
            Ensure.Equal(item, await store.FindAsync(item.Id, token), "The item in quarantine");
            Ensure.True(AuditChain.Verify(item, await store.ReadAuditAsync(item.Id, token)), "the audit chain is as it was");
        }),
    ];

    private static JournalCommit Replay(ItemRecord item) =>
        Samples.Next(item, AuditAction.Replayed, next => next with { State = ItemState.NeedsReview, ItemKey = "key" });

    private static ItemRecord WithHash(ItemRecord item) => item with { PayloadHash = "payload-hash" };

    private static ItemRecord InInvoices(ItemRecord item) => item with { Integration = Samples.Invoices };
}
