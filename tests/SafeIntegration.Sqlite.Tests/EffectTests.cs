using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite.Tests;

/// <summary>What the conformance suite cannot ask of every store.</summary>
public sealed class EffectTests : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_effect_that_rolls_back_and_begins_another_transaction_is_found_out()
    {
        SqliteJournalStore store = await OpenAsync();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(store, connection =>
            SQLitePCL.raw.sqlite3_exec(connection.Handle, "ROLLBACK; BEGIN IMMEDIATE; INSERT INTO posting VALUES ('lost')")));
        Assert.Contains("the journal's to end", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0L, _journal.Execute("SELECT count(*) FROM posting"));
        Assert.Equal(0L, _journal.Execute("SELECT count(*) FROM journal_item WHERE state <> 'NeedsReview'"));
    }

    [Fact]
    public async Task An_effect_may_use_savepoints_of_its_own()
    {
        SqliteJournalStore store = await OpenAsync();
        await RunAsync(store, connection => SQLitePCL.raw.sqlite3_exec(connection.Handle,
            "SAVEPOINT own; INSERT INTO posting VALUES ('undone'); ROLLBACK TO own; INSERT INTO posting VALUES ('kept'); RELEASE own"));
        Assert.Equal("kept", _journal.Execute("SELECT group_concat(line) FROM posting"));
    }

    [Fact]
    public async Task An_effect_that_writes_to_the_journal_is_refused_instead_of_waiting_for_itself()
    {
        SqliteJournalStore store = await OpenAsync();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => RunAsync(store, _ => { }, () => store.CommitAsync(Items.New("inner"), Token)));
        Assert.Contains("must not write to the journal", exception.Message, StringComparison.Ordinal);
        await store.SaveAsync(Items.New("inner"));
    }

    [Fact]
    public async Task An_effect_may_read_the_journal()
    {
        SqliteJournalStore store = await OpenAsync();
        await RunAsync(store, _ => { }, () => store.CountAsync(Token));
    }

    [Fact]
    public async Task Work_that_an_effect_leaves_behind_may_write_to_the_journal_after_the_effect()
    {
        SqliteJournalStore store = await OpenAsync();
        var release = new TaskCompletionSource();
        Task leftBehind = Task.CompletedTask;
        await RunAsync(store, _ => leftBehind = WriteLaterAsync());
        release.SetResult();
        await leftBehind;

        async Task WriteLaterAsync()
        {
            await release.Task;
            await store.SaveAsync(Items.New("later"));
        }
    }

    [Fact]
    public async Task Writes_that_come_during_an_effect_are_committed_after_it()
    {
        SqliteJournalStore store = await OpenAsync();
        var running = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        Task<CommitOutcome> effect = RunAsync(store, _ => running.SetResult(), () => release.Task);
        await running.Task;
        JournalCommit commit = Items.New("meanwhile");
        Task<CommitOutcome> write = store.CommitAsync(commit, Token);
        Assert.Null(await store.FindAsync(commit.Item.Id, Token));
        release.SetResult();
        Assert.Equal(CommitOutcome.Committed, await effect);
        Assert.Equal(CommitOutcome.Committed, await write);
    }

    [Fact]
    public async Task An_effect_that_breaks_a_rule_of_its_own_tables_is_told_so_by_its_own_exception()
    {
        SqliteJournalStore store = await OpenAsync();
        await Assert.ThrowsAsync<SqliteException>(() => RunAsync(store, connection =>
        {
            using SqliteCommand command = connection.CreateCommand();
            command.Transaction = Transaction;
            command.CommandText = "INSERT INTO posting VALUES (NULL)";
            command.ExecuteNonQuery();
        }));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private SqliteTransaction? Transaction { get; set; }

    private async Task<SqliteJournalStore> OpenAsync()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        _journal.Execute("CREATE TABLE posting (line TEXT NOT NULL)");
        return store;
    }

    private async Task<CommitOutcome> RunAsync(SqliteJournalStore store, Action<SqliteConnection> effect, Func<Task>? then = null)
    {
        ItemRecord item = await store.SaveAsync(Items.New());
        JournalCommit started = Items.Next(item with { State = ItemState.Started }, AuditAction.Started);
        JournalCommit applied = Items.Next(started.Item with { State = ItemState.Applied }, AuditAction.Applied);
        return await store.CommitWithEffectAsync(
            started, applied,
            async (transaction, _) =>
            {
                Transaction = (SqliteTransaction)transaction;
                effect(Transaction.Connection!);
                if (then is not null)
                    await then();
            },
            Token);
    }
}
