using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>The bytes that belong to an item.</summary>
internal static class ContentCases
{
    private const int Large = 5_000_000;

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of("Contents come back byte for byte", async (store, token) =>
        {
            byte[] every = [.. Enumerable.Range(0, 512).Select(i => (byte)i)];
            ItemContent[] contents = [ItemContent.Of(ContentKind.Payload, every), Samples.Content(ContentKind.Input, "{\"€\":1}")];
            await EnsureStoredAsync(store, Samples.New(contents: contents), contents, token);
        }),
        Case.Of("A slice of a buffer is stored as the slice", async (store, token) =>
        {
            ItemContent slice = ItemContent.Of(ContentKind.Payload, "0123456789"u8.ToArray().AsMemory(3, 4));
            await EnsureStoredAsync(store, Samples.New(contents: slice), [slice], token);
        }),
        Case.Of("An empty content is a content", async (store, token) =>
        {
            ItemContent empty = ItemContent.Of(ContentKind.Payload, ReadOnlyMemory<byte>.Empty);
            await EnsureStoredAsync(store, Samples.New(contents: empty), [empty], token);
        }),
        Case.Of("A content of five megabytes comes back whole", async (store, token) =>
        {
            byte[] bytes = new byte[Large];
            new Random(17).NextBytes(bytes);
            ItemContent large = ItemContent.Of(ContentKind.Payload, bytes);
            await EnsureStoredAsync(store, Samples.New(contents: large), [large], token);
        }),
        Case.Of("A content replaces the one of the same kind and leaves the others", async (store, token) =>
        {
            ItemContent input = Samples.Content(ContentKind.Input, "in");
            ItemRecord item = await store.SaveAsync(Samples.New(contents: [input, Samples.Content(ContentKind.Proposed, "old")]), token);
            ItemContent renewed = Samples.Content(ContentKind.Proposed, "new");
            await EnsureStoredAsync(store, Samples.Next(item, AuditAction.Retried, null, renewed), [input, renewed], token);
        }),
        Case.Of("Contents belong to their item alone", async (store, token) =>
        {
            JournalCommit one = Samples.New(contents: Samples.Content(ContentKind.Input, "one"));
            JournalCommit two = Samples.New(contents: Samples.Content(ContentKind.Input, "two"));
            await store.SaveAsync(one, token);
            await EnsureStoredAsync(store, two, two.Contents, token);
        }),
        Case.Of("A step that drops the contents leaves those it writes, the record and the chain", async (store, token) =>
        {
            ItemContent input = Samples.Content(ContentKind.Input, "in");
            ItemRecord item = await store.SaveAsync(Samples.New("key", contents: [input, Samples.Content(ContentKind.Proposed, "out")]), token);
            ItemRecord other = await store.SaveAsync(Samples.New(contents: input), token);
            ItemContent kept = Samples.Content(ContentKind.Checks, "kept");
            JournalCommit drop = Samples.Next(item, AuditAction.ContentsDeleted, null, kept) with { DropsContents = true };
            await EnsureStoredAsync(store, drop, [kept], token);
            Ensure.Equal(drop.Item, await store.FindByKeyAsync(Samples.Orders, "key", token), "The item");
            Ensure.True(AuditChain.Verify(drop.Item, await store.ReadAuditAsync(item.Id, token)), "the audit chain verifies");
            Ensure.Equal(1, (await store.ReadContentsAsync(other.Id, token)).Count, "The other item's contents");
        }),
        Case.Of("A stale step drops nothing", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(contents: Samples.Content(ContentKind.Input, "in")), token);
            await store.SaveAsync(Samples.Next(item, AuditAction.Retried), token);
            JournalCommit stale = Samples.Next(item, AuditAction.ContentsDeleted) with { DropsContents = true };
            Ensure.Equal(CommitOutcome.Conflict, await store.CommitAsync(stale, token), "The stale step");
            Ensure.Equal(1, (await store.ReadContentsAsync(item.Id, token)).Count, "Contents");
        }),
        Case.Of("A page of items with contents leaves out those without", async (store, token) =>
        {
            List<ItemId> holders = [];
            for (int i = 0; i < 9; i++)
            {
                ItemRecord item = await store.SaveAsync(
                    Samples.New(state: i % 2 == 0 ? ItemState.Applied : ItemState.NeedsReview, contents: [.. Enumerable.Repeat(Samples.Content(ContentKind.Input, "in"), i % 3 == 0 ? 0 : 1)]), token);
                if (i % 2 == 0 && i % 3 != 0)
                    holders.Add(item.Id);
            }

            var query = new ItemQuery { WithContents = true, States = [ItemState.Applied], Integrations = [Samples.Orders], Max = 2 };
            List<ItemId> found = [];
            while (await store.ListAsync(query with { After = found.Count == 0 ? null : found[^1] }, token) is { Count: > 0 } page)
            {
                Ensure.True(page.Count <= 2, "a page is no longer than asked for");
                found.AddRange(page.Ids());
            }

            Ensure.Sequence(holders.Ordered(), found.Ordered(), "Items with contents");
            Ensure.Equal(0, (await store.ListAsync(query with { Integrations = [Samples.Invoices] }, token)).Count, "Of another integration");
        }),
        Case.Of("A buffer that is reused after the commit does not change the content", async (store, token) =>
        {
            byte[] buffer = [1, 2, 3];
            ItemRecord item = await store.SaveAsync(Samples.New(contents: ItemContent.Of(ContentKind.Payload, buffer)), token);
            buffer[0] = 9;
            ItemContent stored = (await store.ReadContentsAsync(item.Id, token))[0];
            Ensure.True(stored.IsIntact, "the stored bytes are those that were hashed");
        }),
    ];

    private static async Task EnsureStoredAsync(
        IJournalStore store, JournalCommit commit, IReadOnlyList<ItemContent> expected, CancellationToken token)
    {
        ItemRecord item = await store.SaveAsync(commit, token);
        IReadOnlyList<ItemContent> stored = await store.ReadContentsAsync(item.Id, token);
        Ensure.Sequence(Describe(expected), Describe(stored), "The contents");
        Ensure.True(stored.All(content => content.IsIntact), "every content's bytes are those that were hashed");
    }

    private static IEnumerable<string> Describe(IEnumerable<ItemContent> contents) =>
        contents.Select(content => $"{content.Kind} {content.Bytes.Length} {content.Hash}").Order(StringComparer.Ordinal);
}
