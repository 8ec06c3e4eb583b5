using System.Collections.Concurrent;
using Npgsql;
using SafeIntegration.Journaling;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.PostgreSql.Tests;

/// <summary>The server or the network ends connections, at any moment.</summary>
public sealed class ConnectionLossTests(PostgreSqlServer server) : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new(server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connections_that_were_ended_while_idle_are_replaced_unnoticed()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.SaveAsync(Items.New()), Token)));
        await _journal.TerminateAllAsync();
        ItemRecord item = await store.SaveAsync(Items.New());
        await _journal.TerminateAllAsync();
        Assert.Equal(item, await store.FindAsync(item.Id, Token));
    }

    [Fact]
    public async Task A_connection_that_is_lost_just_before_the_commit_costs_another_try_and_nothing_else()
    {
        int tries = 0;
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        PostgreSqlJournalStore unlucky = await _journal.CreateAsync(options => options.Committing = backend =>
            ++tries == 1 ? _journal.ExecuteAsync($"SELECT pg_terminate_backend({backend}, 10000)") : Task.CompletedTask);
        ItemRecord item = await unlucky.SaveAsync(Items.New("key"));
        Assert.Equal(2, tries);
        Assert.Equal(item, await store.FindByKeyAsync(Items.Orders, "key", Token));
        Assert.Single(await store.ReadAuditAsync(item.Id, Token));
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_is_found_and_not_repeated()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        PostgreSqlJournalStore unlucky = await _journal.CreateAsync(options => options.Committed = LoseAnswer);
        ItemRecord item = await unlucky.SaveAsync(Items.New("key"));
        item = await unlucky.SaveAsync(Items.Next(item, AuditAction.Approved));
        Assert.Equal(item, await store.FindAsync(item.Id, Token));
        Assert.Equal(2, (await store.ReadAuditAsync(item.Id, Token)).Count);
        await unlucky.RaiseAlertAsync(
            new AlertRecord { Key = "key", Integration = Items.Orders, Kind = "violation", FirstAt = Items.Now, LastAt = Items.Now }, Token);
        Assert.Equal(1, Assert.Single(await store.ClaimAlertsAsync(Items.Now, TimeSpan.FromMinutes(1), 10, Token)).Count);
    }

    [Fact]
    public async Task An_effect_whose_commit_lost_its_answer_is_applied_once()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        ItemRecord item = await store.SaveAsync(Items.New());
        await _journal.ExecuteAsync("CREATE TABLE :\"schema\".posting (line text NOT NULL)");
        JournalCommit started = Items.Next(item with { State = ItemState.Started }, AuditAction.Started);
        JournalCommit applied = Items.Next(started.Item with { State = ItemState.Applied }, AuditAction.Applied);
        PostgreSqlJournalStore unlucky = await _journal.CreateAsync(options => options.Committed = LoseAnswer);
        CommitOutcome outcome = await unlucky.CommitWithEffectAsync(started, applied, async (transaction, token) =>
        {
            await using var command = new NpgsqlCommand($"INSERT INTO {_journal.Quoted}.posting VALUES ('x')", (NpgsqlConnection)transaction.Connection!);
            await command.ExecuteNonQueryAsync(token);
        }, Token);
        Assert.Equal(CommitOutcome.Committed, outcome);
        Assert.Equal(1L, await _journal.ExecuteAsync("SELECT count(*) FROM :\"schema\".posting"));
    }

    [Fact]
    public async Task Where_the_database_cannot_be_asked_about_a_commit_the_exception_says_so()
    {
        await _journal.OpenAsync();
        PostgreSqlJournalStore unlucky = await _journal.CreateAsync(options =>
        {
            options.CommitCheckTimeout = TimeSpan.Zero;
            options.Committed = LoseAnswer;
        });
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => unlucky.CommitAsync(Items.New("key"), Token));
        Assert.Contains("could not be found out", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was written", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_connections_are_ended_all_the_time_nothing_is_lost_or_doubled()
    {
        const int Workers = 6;
        const int Each = 40;
        const int Rounds = 60;
        PostgreSqlJournalStore[] stores = [await _journal.OpenAsync(), await _journal.OpenAsync()];
        ConcurrentDictionary<ItemId, CommitOutcome?> outcomes = [];
        ConcurrentBag<(ItemId Item, long Fence)> claims = [];
        Task working = Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(stores[worker % 2], worker), CancellationToken.None)));
        for (int round = 0; round < Rounds && !working.IsCompleted; round++)
            await _journal.TerminateAllAsync();
        await working;

        Assert.Equal(Workers * Each, outcomes.Count);
        foreach ((ItemId id, CommitOutcome? outcome) in outcomes)
        {
            ItemRecord? item = await stores[0].FindAsync(id, Token);
            Assert.Equal(outcome == CommitOutcome.Committed, item is not null);
            if (item is not null)
                Assert.True(AuditChain.Verify(item, await stores[0].ReadAuditAsync(id, Token)));
        }

        Assert.Equal(claims.Count, claims.Distinct().Count());
        Assert.Equal(outcomes.Values.LongCount(outcome => outcome == CommitOutcome.Committed), (await stores[0].CountAsync(Token)).Sum(count => count.Count));

        async Task WorkAsync(PostgreSqlJournalStore store, int worker)
        {
            for (int i = 0; i < Each; i++)
            {
                JournalCommit commit = Items.New($"key-{worker}-{i}", state: ItemState.Due);
                commit = commit with { Item = commit.Item with { DueAt = Items.Now } };
                outcomes[commit.Item.Id] = await TryAsync(async () => (CommitOutcome?)await store.CommitAsync(commit, CancellationToken.None));
                var request = new ClaimRequest([Items.Orders], $"worker-{worker}", Items.Now, TimeSpan.FromMinutes(1), 2);
                foreach (ItemRecord claimed in await TryAsync(() => store.ClaimDueAsync(request, CancellationToken.None)) ?? [])
                    claims.Add((claimed.Id, claimed.Fence));
            }
        }
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_reported()
    {
        await using var store = new PostgreSqlJournalStore(new PostgreSqlJournalOptions { ConnectionString = "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2" });
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => store.InitializeAsync(Token));
        Assert.Contains("cannot be reached", exception.Message, StringComparison.Ordinal);
        Assert.Contains("none on 127.0.0.1:1", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.CheckAsync(Token));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.CountAsync(Token));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static Task LoseAnswer() => throw new NpgsqlException("The connection was lost.", new EndOfStreamException());

    private static async Task<T?> TryAsync<T>(Func<Task<T>> step)
    {
        try
        {
            return await step();
        }
        catch (JournalUnavailableException)
        {
            return default;
        }
    }
}
