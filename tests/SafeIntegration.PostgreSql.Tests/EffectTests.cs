using Npgsql;
using SafeIntegration.Journaling;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.PostgreSql.Tests;

/// <summary>What the conformance suite cannot ask of every store.</summary>
public sealed class EffectTests(PostgreSqlServer server) : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new(server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_effect_that_rolls_back_and_begins_another_transaction_is_found_out()
    {
        PostgreSqlJournalStore store = await OpenAsync();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(store, transaction =>
            RunAsync(transaction, "ROLLBACK; BEGIN; INSERT INTO :\"schema\".posting VALUES ('lost')")));
        Assert.Contains("the journal's to end", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await PostingsAsync());
    }

    [Fact]
    public async Task An_effect_that_commits_by_a_statement_is_refused()
    {
        PostgreSqlJournalStore store = await OpenAsync();
        await Assert.ThrowsAsync<PostgresException>(() => RunAsync(store, transaction =>
            RunAsync(transaction, "INSERT INTO :\"schema\".posting VALUES ('lost'); COMMIT")));
        Assert.Equal(0L, await PostingsAsync());
    }

    [Fact]
    public async Task An_effect_may_use_savepoints_of_its_own()
    {
        PostgreSqlJournalStore store = await OpenAsync();
        await RunAsync(store, async transaction =>
        {
            await transaction.SaveAsync("own", Token);
            await Assert.ThrowsAsync<PostgresException>(() => RunAsync(transaction, "INSERT INTO :\"schema\".posting VALUES (NULL)"));
            await transaction.RollbackAsync("own", Token);
            await RunAsync(transaction, "INSERT INTO :\"schema\".posting VALUES ('kept')");
        });
        Assert.Equal("kept", await _journal.ExecuteAsync("SELECT string_agg(line, ',') FROM :\"schema\".posting"));
    }

    [Fact]
    public async Task An_effect_that_goes_on_after_a_failed_statement_is_told_so()
    {
        PostgreSqlJournalStore store = await OpenAsync();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(store, transaction =>
            Assert.ThrowsAsync<PostgresException>(() => RunAsync(transaction, "INSERT INTO :\"schema\".posting VALUES (NULL)"))));
        Assert.Contains("went on as if it had not", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_effect_that_breaks_a_rule_of_its_own_tables_is_told_so_by_its_own_exception()
    {
        PostgreSqlJournalStore store = await OpenAsync();
        await Assert.ThrowsAsync<PostgresException>(() => RunAsync(store, transaction => RunAsync(transaction, "INSERT INTO :\"schema\".posting VALUES (NULL)")));
    }

    [Fact(Timeout = 30_000)]
    public async Task An_effect_that_writes_to_the_journal_is_refused()
    {
        PostgreSqlJournalStore store = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(store, _ => store.CommitAsync(Items.New("inner"), TestContext.Current.CancellationToken)));
        await store.SaveAsync(Items.New("inner"));
    }

    [Fact]
    public async Task Others_write_to_the_journal_while_an_effect_runs()
    {
        PostgreSqlJournalStore store = await OpenAsync();
        var running = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        Task<CommitOutcome> effect = RunAsync(store, _ =>
        {
            running.SetResult();
            return release.Task;
        }, new GateEvent { Integration = Items.Orders, Epoch = 1, Kind = GateEventKind.Labelled, At = Items.Now });
        await running.Task;
        await store.SaveAsync(Items.New("meanwhile") with { GateEvents = [new GateEvent { Integration = Items.Orders, Epoch = 1, Kind = GateEventKind.Scored, At = Items.Now }] });
        release.SetResult();
        Assert.Equal(CommitOutcome.Committed, await effect);
        Assert.Equal(2, (await store.ReadGateEventsAsync(Items.Orders, 0, 10, Token)).Count);
    }

    [Fact]
    public async Task What_an_effect_leaves_in_its_session_reaches_neither_the_next_one_nor_the_journal()
    {
        PostgreSqlJournalStore store = await OpenAsync();
        Assert.Equal(CommitOutcome.Committed, await RunAsync(store, transaction => RunAsync(transaction, "SET default_transaction_read_only = on; SET extra_float_digits = -3")));
        await RunAsync(store, transaction => RunAsync(transaction, "INSERT INTO :\"schema\".posting SELECT current_setting('extra_float_digits')"));
        Assert.Equal("1", await _journal.ExecuteAsync("SELECT line FROM :\"schema\".posting"));
    }

    [Fact]
    public async Task An_effect_whose_connection_is_lost_leaves_nothing()
    {
        PostgreSqlJournalStore store = await OpenAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => RunAsync(store, async transaction =>
        {
            await RunAsync(transaction, "INSERT INTO :\"schema\".posting VALUES ('lost')");
            await _journal.TerminateAllAsync();
            await RunAsync(transaction, "INSERT INTO :\"schema\".posting VALUES ('lost too')");
        }));
        Assert.Equal(0L, await PostingsAsync());
    }

    [Fact]
    public async Task A_connection_lost_after_the_effect_is_reported_as_the_journals_and_leaves_nothing()
    {
        PostgreSqlJournalStore store = await OpenAsync();
        await Assert.ThrowsAsync<JournalUnavailableException>(() => RunAsync(store, async transaction =>
        {
            await RunAsync(transaction, "INSERT INTO :\"schema\".posting VALUES ('lost')");
            await _journal.TerminateAllAsync();
        }));
        Assert.Equal(0L, await PostingsAsync());
        await store.SaveAsync(Items.New("afterwards"));
    }

    [Fact]
    public async Task An_abandoned_effect_takes_no_other_effect_with_it()
    {
        PostgreSqlJournalStore store = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            for (int i = 0; i < 50; i++)
            {
                await AbandonAsync(store);
                Assert.Equal(CommitOutcome.Committed, await RunAsync(store, transaction => RunAsync(transaction, "INSERT INTO :\"schema\".posting VALUES ('next')")));
            }
        }));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private async Task<PostgreSqlJournalStore> OpenAsync()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        await _journal.ExecuteAsync("CREATE TABLE :\"schema\".posting (line text NOT NULL)");
        return store;
    }

    private Task<object?> PostingsAsync() => _journal.ExecuteAsync("SELECT count(*) FROM :\"schema\".posting");

    private async Task RunAsync(NpgsqlTransaction transaction, string sql)
    {
        await using var command = new NpgsqlCommand(sql.Replace(":\"schema\"", _journal.Quoted, StringComparison.Ordinal), transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static async Task AbandonAsync(PostgreSqlJournalStore store)
    {
        using var stopping = new CancellationTokenSource();
        var running = new TaskCompletionSource();
        Task<CommitOutcome> abandoned = RunAsync(store, (_, token) =>
        {
            running.SetResult();
            return Task.Delay(Timeout.Infinite, token);
        }, stopping.Token);
        await await Task.WhenAny(running.Task, abandoned);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
    }

    private static Task<CommitOutcome> RunAsync(PostgreSqlJournalStore store, Func<NpgsqlTransaction, Task> effect, params IReadOnlyList<GateEvent> events) =>
        RunAsync(store, (transaction, _) => effect(transaction), Token, events);

    private static async Task<CommitOutcome> RunAsync(
        PostgreSqlJournalStore store, Func<NpgsqlTransaction, CancellationToken, Task> effect, CancellationToken cancellationToken, params IReadOnlyList<GateEvent> events)
    {
        ItemRecord item = await store.SaveAsync(Items.New());
        JournalCommit started = Items.Next(item with { State = ItemState.Started }, AuditAction.Started) with { GateEvents = events };
        JournalCommit applied = Items.Next(started.Item with { State = ItemState.Applied }, AuditAction.Applied);
        return await store.CommitWithEffectAsync(started, applied, (transaction, token) => effect((NpgsqlTransaction)transaction, token), cancellationToken);
    }
}
