using SafeIntegration.Journaling;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.PostgreSql.Tests;

/// <summary>Several machines on one database.</summary>
public sealed class ClaimTests(PostgreSqlServer server) : IAsyncDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private readonly TemporaryJournal _journal = new(server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_stores_that_claim_at_once_never_get_the_same_item()
    {
        const int Count = 300;
        PostgreSqlJournalStore[] stores = [await _journal.OpenAsync(), await _journal.OpenAsync()];
        for (int i = 0; i < Count; i++)
            await stores[0].SaveAsync(Due($"key-{i}", Items.Now.AddSeconds(-i)));
        ItemId[][] claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            List<ItemId> mine = [];
            while (await stores[worker % 2].ClaimDueAsync(Request(Items.Now, $"worker-{worker}"), Token) is { Count: > 0 } some)
                mine.AddRange(some.Select(item => item.Id));
            return mine.ToArray();
        }, Token)));
        Assert.Equal(Count, claimed.Sum(ids => ids.Length));
        Assert.Equal(Count, claimed.SelectMany(ids => ids).Distinct().Count());
    }

    [Fact]
    public async Task A_claim_does_not_wait_for_an_item_that_another_transaction_holds()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        ItemRecord held = await store.SaveAsync(Due("held", Items.Now.AddMinutes(-1)));
        ItemRecord free = await store.SaveAsync(Due("free", Items.Now));
        JournalCommit started = Items.Next(held with { State = ItemState.Started }, AuditAction.Started);
        IReadOnlyList<ItemRecord> claimed = [];
        await store.CommitWithEffectAsync(started, Items.Next(started.Item with { State = ItemState.Applied }, AuditAction.Applied), async (_, token) =>
        {
            PostgreSqlJournalStore other = await _journal.CreateAsync();
            claimed = await other.ClaimDueAsync(Request(Items.Now, "other"), token);
        }, Token);
        Assert.Equal(free.Id, Assert.Single(claimed).Id);
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    public async Task A_machine_whose_clock_is_wrong_neither_takes_nor_gives_away_a_lease(int minutes)
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync(options => options.UseDatabaseClock = true);
        await store.SaveAsync(Due("key", Items.Now));
        DateTimeOffset right = TimeProvider.System.GetUtcNow();
        DateTimeOffset wrong = right.AddMinutes(minutes);
        ItemRecord claimed = Assert.Single(await store.ClaimDueAsync(Request(wrong, "wrong"), Token));
        AssertAbout(right + Lease, claimed.LeaseUntil);
        Assert.Empty(await store.ClaimDueAsync(Request(right, "right"), Token));
        Assert.Empty(await store.ClaimDueAsync(Request(right.AddDays(1), "hasty"), Token));

        ItemRecord started = claimed with { State = ItemState.Started, UpdatedAt = wrong, LeaseUntil = wrong + Lease };
        await store.SaveAsync(Items.Next(started, AuditAction.Started));
        AssertAbout(right + Lease, (await store.FindAsync(claimed.Id, Token))!.LeaseUntil);
        Assert.Empty(await store.ClaimDueAsync(Request(right, "right"), Token));
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    public async Task What_a_machine_with_a_wrong_clock_makes_due_is_due_as_far_ahead_as_it_meant(int minutes)
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync(options => options.UseDatabaseClock = true);
        DateTimeOffset right = TimeProvider.System.GetUtcNow();
        DateTimeOffset wrong = right.AddMinutes(minutes);
        JournalCommit later = Due("key", wrong.AddMinutes(5));
        ItemRecord item = later.Item with { UpdatedAt = wrong };
        await store.SaveAsync(later with { Item = item });
        AssertAbout(right.AddMinutes(5), (await store.FindAsync(item.Id, Token))!.DueAt);

        ItemRecord sooner = (await store.FindAsync(item.Id, Token))! with { UpdatedAt = wrong, DueAt = wrong };
        await store.SaveAsync(Items.Next(sooner, AuditAction.Retried));
        Assert.Equal(item.Id, Assert.Single(await store.ClaimDueAsync(Request(right, "any"), Token)).Id);
    }

    [Fact]
    public async Task A_due_time_that_a_commit_leaves_as_it_was_read_stays()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync(options => options.UseDatabaseClock = true);
        JournalCommit later = Due("key", Items.Now.AddHours(1));
        ItemRecord item = later.Item;
        await store.SaveAsync(later);
        ItemRecord read = (await store.FindAsync(item.Id, Token))!;
        await store.SaveAsync(Items.Next(read with { UpdatedAt = read.UpdatedAt.AddYears(1) }, AuditAction.Retried));
        Assert.Equal(read.DueAt, (await store.FindAsync(item.Id, Token))!.DueAt);
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(60)]
    public async Task An_alert_of_a_machine_with_a_wrong_clock_is_due_at_once(int minutes)
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync(options => options.UseDatabaseClock = true);
        DateTimeOffset wrong = TimeProvider.System.GetUtcNow().AddMinutes(minutes);
        await store.RaiseAlertAsync(new AlertRecord { Key = "key", Integration = Items.Orders, Kind = "violation", FirstAt = wrong, LastAt = wrong }, Token);
        Assert.Single(await store.ClaimAlertsAsync(wrong, Lease, 10, Token));
    }

    [Fact]
    public async Task An_alert_is_due_by_the_clock_of_the_database()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync(options => options.UseDatabaseClock = true);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var alert = new AlertRecord { Key = "key", Integration = Items.Orders, Kind = "violation", FirstAt = now, LastAt = now, DueAt = now.AddHours(1) };
        await store.RaiseAlertAsync(alert, Token);
        Assert.Empty(await store.ClaimAlertsAsync(now.AddDays(1), Lease, 10, Token));
        await store.RaiseAlertAsync(alert with { Key = "due", DueAt = now.AddHours(-1) }, Token);
        Assert.Equal("due", Assert.Single(await store.ClaimAlertsAsync(now.AddDays(-1), Lease, 10, Token)).Key);
    }

    [Fact]
    public async Task A_reader_that_follows_gate_events_misses_none_while_many_append()
    {
        const int Writers = 8;
        const int Each = 25;
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        Task writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < Each; i++)
                await store.AppendGateEventAsync(new GateEvent { Integration = Items.Orders, Epoch = 1, Kind = GateEventKind.Scored, At = Items.Now }, Token);
        }, Token)));
        List<long> followed = [];
        bool isDone;
        do
        {
            isDone = writing.IsCompleted;
            IReadOnlyList<GateEvent> page = await store.ReadGateEventsAsync(Items.Orders, followed.LastOrDefault(), 7, Token);
            followed.AddRange(page.Select(gateEvent => gateEvent.Sequence));
            isDone &= page.Count == 0;
        }
        while (!isDone);
        await writing;
        Assert.Equal(Writers * Each, followed.Count);
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static void AssertAbout(DateTimeOffset expected, DateTimeOffset? actual) =>
        Assert.InRange((actual!.Value - expected).TotalSeconds, -20, 20);

    private static ClaimRequest Request(DateTimeOffset now, string owner) => new([Items.Orders], owner, now, Lease, 3);

    private static JournalCommit Due(string key, DateTimeOffset at)
    {
        JournalCommit commit = Items.New(key, state: ItemState.Due);
        return commit with { Item = commit.Item with { DueAt = at } };
    }
}
