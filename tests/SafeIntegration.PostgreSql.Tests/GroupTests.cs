using Npgsql;
using SafeIntegration.Journaling;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.PostgreSql.Tests;

/// <summary>Many who commit at once share transactions, and each hears of its own commit.</summary>
public sealed class GroupTests(PostgreSqlServer server) : IAsyncDisposable
{
    private const int Many = 300;
    private readonly TemporaryJournal _journal = new(server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commits_at_once_are_each_made_whole()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        JournalCommit[] commits = [.. Enumerable.Range(0, Many).Select(number => WithEvent(Items.New($"key-{number}")))];
        CommitOutcome[] outcomes = await Task.WhenAll(commits.Select(commit => store.CommitAsync(commit, Token)));
        Assert.All(outcomes, outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        Assert.Equal(Many, (await store.CountAsync(Token)).Sum(count => count.Count));
        IReadOnlyList<GateEvent> events = await store.ReadGateEventsAsync(Items.Orders, 0, 2 * Many, Token);
        Assert.Equal(commits.Select(commit => commit.Item.Id).Order(ById), events.Select(gateEvent => gateEvent.Item!.Value).Order(ById));
        foreach (JournalCommit commit in commits)
        {
            Assert.Equal(commit.Item, await store.FindAsync(commit.Item.Id, Token));
            Assert.Equal(commit.Audit, await store.ReadAuditAsync(commit.Item.Id, Token));
        }
    }

    [Fact]
    public async Task Of_many_that_want_the_same_key_at_once_one_gets_it_and_the_others_write_nothing()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        JournalCommit[] commits = [.. Enumerable.Range(0, 40).Select(_ => WithEvent(Items.New("key")))];
        CommitOutcome[] outcomes = await Task.WhenAll(commits.Select(commit => store.CommitAsync(commit, Token)));
        Assert.Single(outcomes, CommitOutcome.Committed);
        Assert.Equal(outcomes.Length - 1, outcomes.Count(outcome => outcome == CommitOutcome.Duplicate));
        Assert.Single(await store.ReadGateEventsAsync(Items.Orders, 0, 100, Token));
        Assert.Equal(1L, await _journal.ExecuteAsync("SELECT count(*) FROM :\"schema\".journal_item"));
        Assert.Equal(1L, await _journal.ExecuteAsync("SELECT count(DISTINCT item_id) FROM :\"schema\".journal_audit"));
    }

    [Fact]
    public async Task Of_many_next_steps_of_one_item_at_once_one_is_made()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        ItemRecord item = await store.SaveAsync(Items.New());
        CommitOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => store.CommitAsync(Items.Next(item, AuditAction.Approved), Token)));
        Assert.Single(outcomes, CommitOutcome.Committed);
        Assert.Equal(outcomes.Length - 1, outcomes.Count(outcome => outcome == CommitOutcome.Conflict));
        Assert.Equal(2, (await store.ReadAuditAsync(item.Id, Token)).Count);
    }

    [Fact]
    public async Task A_commit_that_the_tables_refuse_takes_no_other_with_it()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        ItemRecord first = await store.SaveAsync(Items.New("first"));
        ItemRecord second = await store.SaveAsync(Items.New("second"));
        JournalCommit refused = Items.Next(second with { ItemKey = first.ItemKey }, AuditAction.Approved);
        JournalCommit[] others = [.. Enumerable.Range(0, 20).Select(number => Items.New($"other-{number}"))];
        CommitOutcome[] outcomes = await Task.WhenAll(others.Append(refused).Select(commit => store.CommitAsync(commit, Token)));
        Assert.Equal(CommitOutcome.Duplicate, outcomes[^1]);
        Assert.All(outcomes[..^1], outcome => Assert.Equal(CommitOutcome.Committed, outcome));
        Assert.Equal(second, await store.FindAsync(second.Id, Token));
    }

    [Fact]
    public async Task Who_claims_at_once_gets_items_of_his_own()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        JournalCommit[] due = [.. Enumerable.Range(0, 50).Select(number => Items.New($"key-{number}", state: ItemState.Due))];
        await Task.WhenAll(due.Select(commit => store.CommitAsync(commit with { Item = commit.Item with { DueAt = Items.Now } }, Token)));
        var request = new ClaimRequest([Items.Orders], "worker", Items.Now, TimeSpan.FromMinutes(1), Max: 2);
        IReadOnlyList<ItemRecord>[] claims = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => store.ClaimDueAsync(request, Token)));
        Assert.All(claims, claim => Assert.InRange(claim.Count, 0, 2));
        Assert.Equal(due.Select(commit => commit.Item.Id).Order(ById), claims.SelectMany(claim => claim).Select(item => item.Id).Order(ById));
    }

    [Fact]
    public async Task Keys_that_are_looked_for_at_once_are_found_each()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => store.CommitAsync(Items.New($"key-{number}"), Token)));
        ItemRecord?[] found = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => store.FindByKeyAsync(Items.Orders, $"key-{number}", Token)));
        Assert.Equal(Enumerable.Range(0, 60).Select(number => number < 50 ? $"key-{number}" : null), found.Select(item => item?.ItemKey));
    }

    [Theory]
    [InlineData("DELETE FROM :\"schema\".journal_item")]
    [InlineData("TRUNCATE :\"schema\".journal_item")]
    public async Task An_item_cannot_be_deleted_away_from_its_history(string statement)
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        await store.SaveAsync(Items.New());
        PostgresException refused = await Assert.ThrowsAsync<PostgresException>(() => _journal.ExecuteAsync(statement));
        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, refused.SqlState);
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static Comparer<ItemId> ById { get; } = Comparer<ItemId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    private static JournalCommit WithEvent(JournalCommit commit) => commit with
    {
        GateEvents = [new() { Integration = Items.Orders, Epoch = 1, Kind = GateEventKind.Scored, At = Items.Now, Item = commit.Item.Id }],
    };
}
