using SQLitePCL;

namespace SafeIntegration.Sqlite.Tests;

public sealed class WriterTests : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new();
    private readonly Writer _writer;
    private int _commits;

    public WriterTests()
    {
        _journal.Execute("CREATE TABLE line (text TEXT NOT NULL UNIQUE)");
        var options = new SqliteJournalOptions
        {
            ConnectionString = $"Data Source={_journal.File}",
            MaxBatch = 50,
            ConnectionOpened = connection => raw.sqlite3_commit_hook(connection.Handle, CountCommit, null),
        };
        _writer = new Writer(options, new SessionFactory(options));
    }

    [Fact]
    public async Task Waiting_writes_share_a_transaction()
    {
        Task[] writes = await QueueWhileLockedAsync([.. Enumerable.Range(0, 100).Select(i => Insert($"line {i}"))]);
        await Task.WhenAll(writes);
        Assert.Equal(100L, Count());
        // The first write may have been taken alone before the others came; the rest fills batches of 50.
        Assert.InRange(_commits, 2, 3);
    }

    [Fact]
    public async Task A_write_that_fails_takes_nothing_with_it_but_itself()
    {
        Task[] writes = await QueueWhileLockedAsync(
        [
            Insert("before"),
            session =>
            {
                session.Execute("INSERT INTO line (text) VALUES ('half')");
                throw new TimeoutException();
            },
            Insert("before"),
            session => session.Execute("INSERT INTO line (text) VALUES (NULL)"),
            Insert("after"),
        ]);
        await writes[0];
        await Assert.ThrowsAsync<TimeoutException>(() => writes[1]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => writes[2]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => writes[3]);
        await writes[4];
        Assert.Equal("after,before", _journal.Execute("SELECT group_concat(text, ',') FROM (SELECT text FROM line ORDER BY text)"));
    }

    [Fact]
    public async Task A_write_that_breaks_the_transaction_itself_harms_none_of_those_beside_it()
    {
        Task[] writes = await QueueWhileLockedAsync([Insert("one"), session => session.Execute("ROLLBACK"), Insert("one"), Insert("two")]);
        await writes[0];
        await Assert.ThrowsAnyAsync<Exception>(() => writes[1]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => writes[2]);
        await writes[3];
        Assert.Equal(2L, Count());
    }

    [Fact]
    public async Task A_caller_that_cancels_while_it_waits_has_its_write_dropped()
    {
        using var cancel = new CancellationTokenSource();
        await _writer.WriteLock.WaitAsync(TestContext.Current.CancellationToken);
        Task kept = _writer.WriteAsync(Insert("kept"), TestContext.Current.CancellationToken);
        Task dropped = _writer.WriteAsync(Insert("dropped"), cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dropped);
        _writer.WriteLock.Release();
        await kept;
        Assert.Equal(1L, Count());
    }

    [Fact]
    public async Task A_caller_that_cancels_after_its_write_began_gets_the_real_outcome()
    {
        using var cancel = new CancellationTokenSource();
        Task<int> write = _writer.WriteAsync(
            session =>
            {
                cancel.Cancel();
                return session.Execute("INSERT INTO line (text) VALUES ('kept')");
            },
            cancel.Token);
        Assert.Equal(1, await write);
        Assert.Equal(1L, Count());
    }

    [Fact]
    public async Task Disposing_commits_what_is_queued_and_refuses_what_comes_later()
    {
        await _writer.WriteLock.WaitAsync(TestContext.Current.CancellationToken);
        Task[] writes = [.. Enumerable.Range(0, 120).Select(i => _writer.WriteAsync(Insert($"line {i}"), TestContext.Current.CancellationToken))];
        Task disposing = _writer.DisposeAsync().AsTask();
        _writer.WriteLock.Release();
        await disposing;
        await Task.WhenAll(writes);
        Assert.Equal(120L, Count());
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _writer.WriteAsync(Insert("late"), TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _journal.DisposeAsync();
    }

    private int CountCommit(object userData)
    {
        const int Allow = 0;
        Interlocked.Increment(ref _commits);
        return Allow;
    }

    private static Func<SqlSession, int> Insert(string text) => session => session.Execute("INSERT INTO line (text) VALUES ($text)", ("$text", text));

    private async Task<Task[]> QueueWhileLockedAsync(IReadOnlyList<Func<SqlSession, int>> writes)
    {
        await _writer.WriteLock.WaitAsync(TestContext.Current.CancellationToken);
        Task[] tasks = [.. writes.Select(write => _writer.WriteAsync(write, TestContext.Current.CancellationToken))];
        _writer.WriteLock.Release();
        return tasks;
    }

    private long Count() => (long)_journal.Execute("SELECT count(*) FROM line")!;
}
