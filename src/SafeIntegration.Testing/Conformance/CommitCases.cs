using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>Inserting, changing, and what stands against it.</summary>
internal static class CommitCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of("An inserted item is found by its id as it was", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New("key", ItemState.Due, Full), token).ConfigureAwait(false);
            Ensure.Equal(item, await store.FindAsync(item.Id, token).ConfigureAwait(false), "The item");
        }),
        Case.Of("An item without optional values is found as it was", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(), token).ConfigureAwait(false);
            Ensure.Equal(item, await store.FindAsync(item.Id, token).ConfigureAwait(false), "The item");
        }),
        Case.Of("Times are kept to the millisecond in UTC", async (store, token) =>
        {
            DateTimeOffset precise = new DateTimeOffset(2026, 3, 1, 12, 0, 0, 123, TimeSpan.FromHours(5)).AddTicks(4_567);
            ItemRecord item = await store.SaveAsync(Samples.New(change: item => item with { UpdatedAt = precise }), token).ConfigureAwait(false);
            ItemRecord? found = await store.FindAsync(item.Id, token).ConfigureAwait(false);
            Ensure.Equal("2026-03-01T07:00:00.1230000+00:00", found?.UpdatedAt.ToString("O"), "The time");
        }),
        Case.Of("What does not exist is null or empty", async (store, token) =>
        {
            ItemId id = ItemId.New(Samples.Now);
            Ensure.Equal(null, await store.FindAsync(id, token).ConfigureAwait(false), "The item");
            Ensure.Equal(null, await store.FindByKeyAsync(Samples.Orders, "key", token).ConfigureAwait(false), "The item by key");
            Ensure.Equal(null, await store.FindRejectedAsync(Samples.Orders, "hash", token).ConfigureAwait(false), "The item in quarantine");
            Ensure.Equal(0, (await store.ReadContentsAsync(id, token).ConfigureAwait(false)).Count, "Contents");
            Ensure.Equal(0, (await store.ReadAuditAsync(id, token).ConfigureAwait(false)).Count, "Audit entries");
        }),
        Case.Of("A commit at the expected version replaces the record", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(state: ItemState.Received), token).ConfigureAwait(false);
            ItemRecord next = await store.SaveAsync(
                Samples.Next(item, AuditAction.NeedsReview, i => Full(i) with { State = ItemState.NeedsReview, Fence = 0 }), token).ConfigureAwait(false);
            Ensure.Equal(next, await store.FindAsync(item.Id, token).ConfigureAwait(false), "The item");
        }),
        Case.Of("Integration and creation time stay those of the insert", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(), token).ConfigureAwait(false);
            await store.SaveAsync(
                Samples.Next(item, AuditAction.Approved, i => i with { Integration = "other", CreatedAt = Samples.Now.AddDays(1) }), token).ConfigureAwait(false);
            ItemRecord? found = await store.FindAsync(item.Id, token).ConfigureAwait(false);
            Ensure.Equal((Samples.Orders, Samples.Now), (found!.Integration, found.CreatedAt), "Integration and creation time");
        }),
        Case.Of("A stale version is a conflict and writes nothing", async (store, token) =>
        {
            ItemRecord first = await store.SaveAsync(Samples.New(), token).ConfigureAwait(false);
            ItemRecord second = await store.SaveAsync(Samples.Next(first, AuditAction.Approved), token).ConfigureAwait(false);
            JournalCommit stale = Samples.Next(first, AuditAction.Declined, null, Samples.Content(ContentKind.Approved, "{}")) with
            {
                GateEvents = [Samples.Event(GateEventKind.Labelled)],
                Alerts = [Samples.Alert("alert")],
            };
            Ensure.Equal(CommitOutcome.Conflict, await store.CommitAsync(stale, token).ConfigureAwait(false), "The outcome");
            await EnsureOnlyAsync(store, second, token).ConfigureAwait(false);
        }),
        Case.Of("A version that is ahead is a conflict and writes nothing", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(), token).ConfigureAwait(false);
            JournalCommit ahead = Samples.Next(item with { Version = 5 }, AuditAction.Approved);
            Ensure.Equal(CommitOutcome.Conflict, await store.CommitAsync(ahead, token).ConfigureAwait(false), "The outcome");
            await EnsureOnlyAsync(store, item, token).ConfigureAwait(false);
        }),
        Case.Of("A stale fence is a conflict and writes nothing", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(state: ItemState.Due, change: i => i with { DueAt = Samples.Now }), token).ConfigureAwait(false);
            ItemRecord claimed = (await store.ClaimDueAsync(Samples.Claim(), token).ConfigureAwait(false))[0];
            JournalCommit stale = Samples.Next(claimed with { Fence = item.Fence }, AuditAction.Started);
            Ensure.Equal(CommitOutcome.Conflict, await store.CommitAsync(stale, token).ConfigureAwait(false), "The outcome");
            await EnsureOnlyAsync(store, claimed, token).ConfigureAwait(false);
        }),
        Case.Of("A change of an item that does not exist is a conflict", async (store, token) =>
        {
            JournalCommit commit = Samples.Next(Samples.New().Item, AuditAction.Approved);
            Ensure.Equal(CommitOutcome.Conflict, await store.CommitAsync(commit, token).ConfigureAwait(false), "The outcome");
            Ensure.Equal(null, await store.FindAsync(commit.Item.Id, token).ConfigureAwait(false), "The item");
        }),
        Case.Of("A commit that does not follow the stored audit head is a conflict", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(), token).ConfigureAwait(false);
            JournalCommit forged = Samples.Next(item with { AuditHead = "elsewhere" }, AuditAction.Approved);
            Ensure.Equal(CommitOutcome.Conflict, await store.CommitAsync(forged, token).ConfigureAwait(false), "The outcome");
            await EnsureOnlyAsync(store, item, token).ConfigureAwait(false);
        }),
        Case.Of("A commit whose parts do not fit together is refused", async (store, token) =>
        {
            JournalCommit good = Samples.New();
            JournalCommit[] bad =
            [
                good with { ExpectedVersion = 1 },
                good with { Audit = [] },
                good with { Item = good.Item with { AuditHead = "elsewhere" } },
                good with { Item = good.Item with { Score = double.NaN } },
                good with { GateEvents = [Samples.Event(GateEventKind.Scored) with { Score = double.NaN }] },
            ];
            foreach (JournalCommit commit in bad)
                await Ensure.ThrowsAsync<ArgumentException>(() => store.CommitAsync(commit, token), "A commit that does not fit together").ConfigureAwait(false);
            Ensure.Equal(null, await store.FindAsync(good.Item.Id, token).ConfigureAwait(false), "The item");
        }),
        Case.Of("Audit entries come back in order and verify", async (store, token) =>
        {
            ItemRecord item = await store.SaveAsync(Samples.New(), token).ConfigureAwait(false);
            for (int i = 0; i < 12; i++)
                item = await store.SaveAsync(Samples.Next(item, AuditAction.Retried), token).ConfigureAwait(false);
            IReadOnlyList<AuditEntry> entries = await store.ReadAuditAsync(item.Id, token).ConfigureAwait(false);
            Ensure.Sequence(Enumerable.Range(1, 13).Select(n => (long)n), entries.Select(entry => entry.Sequence), "The order");
            Ensure.True(AuditChain.Verify(item, entries), "the audit chain verifies after it was stored");
        }),
        Case.Of("Several audit entries of one commit are all appended", async (store, token) =>
        {
            JournalCommit first = Samples.New();
            JournalCommit second = Samples.Next(first.Item, AuditAction.Automatic);
            ItemRecord item = second.Item with { Version = 1 };
            await store.SaveAsync(first with { Item = item, Audit = [.. first.Audit, .. second.Audit] }, token).ConfigureAwait(false);
            Ensure.True(AuditChain.Verify(item, await store.ReadAuditAsync(item.Id, token).ConfigureAwait(false)), "both entries are stored and verify");
        }),
        Case.Of("Any Unicode text comes back as it was", async (store, token) =>
        {
            const string Text = "Ünïcode — 発注 🧾 \"'\\ \r\n\t %_ \u200f עברית";
            ItemRecord item = await store.SaveAsync(Samples.New(Text, change: i => i with { Integration = Text, Segment = Text }), token).ConfigureAwait(false);
            Ensure.Equal(item, await store.FindByKeyAsync(Text, Text, token).ConfigureAwait(false), "The item");
        }),
        Case.Of("A cancelled commit writes nothing", async (store, token) =>
        {
            JournalCommit commit = Samples.New();
            var cancelled = new CancellationToken(canceled: true);
            await Ensure.ThrowsAsync<OperationCanceledException>(() => store.CommitAsync(commit, cancelled), "A cancelled commit").ConfigureAwait(false);
            Ensure.Equal(null, await store.FindAsync(commit.Item.Id, token).ConfigureAwait(false), "The item");
        }),
        Case.Of("A store that works passes its check", (store, token) => store.CheckAsync(token)),
    ];

    // Every value that an item can have.
    private static ItemRecord Full(ItemRecord item) => item with
    {
        ItemKey = "order 17",
        Lane = Lane.Review,
        Segment = "supplier-9",
        PlanVersion = "plan-2",
        Score = 0.987654321,
        Eligible = true,
        AuditRate = 0.05,
        Epoch = 3,
        Fence = 7,
        LeaseOwner = "worker-1",
        LeaseUntil = Samples.Now.AddSeconds(30),
        DueAt = Samples.Now.AddSeconds(10),
        Attempts = 2,
        UpdatedAt = Samples.Now.AddMilliseconds(5),
        TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    };

    private static async Task EnsureOnlyAsync(IJournalStore store, ItemRecord item, CancellationToken token)
    {
        Ensure.Equal(item, await store.FindAsync(item.Id, token).ConfigureAwait(false), "The item");
        Ensure.True(AuditChain.Verify(item, await store.ReadAuditAsync(item.Id, token).ConfigureAwait(false)), "the audit chain is as it was");
        Ensure.Equal(0, (await store.ReadContentsAsync(item.Id, token).ConfigureAwait(false)).Count, "Contents");
        Ensure.Equal(0, (await store.ReadGateEventsAsync(item.Integration, 0, 10, token).ConfigureAwait(false)).Count, "Gate events");
        Ensure.Equal(0, (await store.ClaimAlertsAsync(Samples.Now.AddDays(1), TimeSpan.Zero, 10, token).ConfigureAwait(false)).Count, "Alerts");
    }
}
