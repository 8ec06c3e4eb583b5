using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql.Tests;

/// <summary>Commits for tests.</summary>
internal static class Items
{
    public const string Orders = "orders";
    public static readonly DateTimeOffset Now = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A new item with a payload of <paramref name="size"/> bytes.</summary>
    public static JournalCommit New(string? key = null, int size = 10, ItemState state = ItemState.NeedsReview)
    {
        var item = new ItemRecord
        {
            Id = ItemId.New(Now),
            Integration = Orders,
            ItemKey = key,
            PayloadHash = "hash",
            State = state,
            PlanVersion = "plan-1",
            Version = 0,
            CreatedAt = Now,
            UpdatedAt = Now,
        };
        return Next(item, AuditAction.Received, ItemContent.Of(ContentKind.Input, new byte[size]));
    }

    /// <summary>The step that follows <paramref name="item"/>.</summary>
    public static JournalCommit Next(ItemRecord item, string action, params IReadOnlyList<ItemContent> contents)
    {
        AuditEntry entry = AuditChain.Next(item, Now, AuditChain.System, action, "because", contents);
        return new JournalCommit
        {
            Item = item with { Version = item.Version + 1, AuditLength = entry.Sequence, AuditHead = entry.Hash },
            ExpectedVersion = item.Version,
            Contents = contents,
            Audit = [entry],
        };
    }

    public static async Task<ItemRecord> SaveAsync(this IJournalStore store, JournalCommit commit)
    {
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(commit, TestContext.Current.CancellationToken));
        return commit.Item;
    }
}
