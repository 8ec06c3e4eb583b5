using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>Items and commits for the conformance cases.</summary>
internal static class Samples
{
    public const string Orders = "orders";
    public const string Invoices = "invoices";
    public static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A new item, changed by <paramref name="change"/>, with one audit entry.</summary>
    public static JournalCommit New(
        string? key = null, ItemState state = ItemState.NeedsReview, Func<ItemRecord, ItemRecord>? change = null,
        params IReadOnlyList<ItemContent> contents)
    {
        var item = new ItemRecord
        {
            Id = ItemId.New(Now),
            Integration = Orders,
            ItemKey = key,
            PayloadHash = ItemContent.HashOf(Guid.NewGuid().ToByteArray()),
            State = state,
            PlanVersion = "plan-1",
            Version = 0,
            CreatedAt = Now,
            UpdatedAt = Now,
        };
        return Next(change is null ? item : change(item), AuditAction.Received, contents: contents);
    }

    /// <summary>The step that follows <paramref name="item"/>.</summary>
    public static JournalCommit Next(
        ItemRecord item, string action, Func<ItemRecord, ItemRecord>? change = null, params IReadOnlyList<ItemContent> contents)
    {
        AuditEntry entry = AuditChain.Next(item, Now, AuditChain.System, action, "because", contents);
        ItemRecord next = item with { Version = item.Version + 1, AuditLength = entry.Sequence, AuditHead = entry.Hash };
        return new JournalCommit
        {
            Item = change is null ? next : change(next),
            ExpectedVersion = item.Version,
            Contents = contents,
            Audit = [entry],
        };
    }

    public static ItemContent Content(string kind, string text) => ItemContent.Of(kind, System.Text.Encoding.UTF8.GetBytes(text));

    public static GateEvent Event(GateEventKind kind, int epoch = 1, string integration = Orders) =>
        new() { Integration = integration, Epoch = epoch, Kind = kind, At = Now };

    public static AlertRecord Alert(string key, DateTimeOffset? at = null, DateTimeOffset? due = null) => new()
    {
        Key = key,
        Integration = Orders,
        Kind = "violation",
        FirstAt = at ?? Now,
        LastAt = at ?? Now,
        DueAt = due ?? at ?? Now,
    };

    public static ClaimRequest Claim(DateTimeOffset? now = null, int max = 100, string owner = "worker-1") =>
        new([Orders, Invoices], owner, now ?? Now, TimeSpan.FromMinutes(1), max);

    /// <summary>Commits and expects success.</summary>
    public static async Task<ItemRecord> SaveAsync(this IJournalStore store, JournalCommit commit, CancellationToken cancellationToken)
    {
        Ensure.Equal(CommitOutcome.Committed, await store.CommitAsync(commit, cancellationToken), "A commit that nothing stands against");
        return commit.Item;
    }

    public static IEnumerable<ItemId> Ids(this IEnumerable<ItemRecord> items) => items.Select(item => item.Id);

    public static IEnumerable<string> Ordered(this IEnumerable<ItemId> ids) => ids.Select(id => id.Value).Order(StringComparer.Ordinal);
}
