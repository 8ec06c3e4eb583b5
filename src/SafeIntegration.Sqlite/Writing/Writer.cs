using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SafeIntegration.Sqlite;

/// <summary>
/// The journal's only writer: a thread of its own that takes whatever writes are waiting and commits them together, because one wait
/// for the disk costs the same for one write and for two hundred. Callers hear of their write only after the commit.
/// </summary>
/// <remarks>A thread and not a task, because SQLite blocks while it writes.</remarks>
internal sealed class Writer : IAsyncDisposable
{
    private readonly SqliteJournalOptions _options;
    private readonly SessionFactory _factory;
    private readonly BlockingCollection<WriteOperation> _queue = [];
    private readonly SemaphoreSlim _room;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SqlSession? _session;

    public Writer(SqliteJournalOptions options, SessionFactory factory)
    {
        (_options, _factory) = (options, factory);
        _room = new SemaphoreSlim(options.QueueCapacity);
        new Thread(Run) { IsBackground = true, Name = "SafeIntegration journal writer" }.Start();
    }

    /// <summary>Held by whoever has a write transaction open in this process, so that they queue here and not at the busy timeout.</summary>
    public SemaphoreSlim WriteLock { get; } = new(1, 1);

    /// <summary>Queues a write and waits for its commit.</summary>
    public Task<T> WriteAsync<T>(Func<SqlSession, T> write, CancellationToken cancellationToken) =>
        WriteAsync(new WriteOperation<T>(write), cancellationToken);

    /// <summary>Queues a write and waits for its commit.</summary>
    public async Task<T> WriteAsync<T>(WriteOperation<T> operation, CancellationToken cancellationToken)
    {
        await _room.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _queue.Add(operation, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            _room.Release();
            throw new ObjectDisposedException(nameof(SqliteJournalStore));
        }

        using CancellationTokenRegistration registration =
            cancellationToken.UnsafeRegister(static (state, token) => ((WriteOperation)state!).TryCancel(token), operation);
        return await operation.Completion.ConfigureAwait(false);
    }

    /// <summary>Commits what is queued, then ends. Later writes are refused.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _ended.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        List<WriteOperation> batch = [];
        foreach (WriteOperation first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < _options.MaxBatch && _queue.TryTake(out WriteOperation? next))
                batch.Add(next);
            _room.Release(batch.Count);
            WriteLock.Wait();
            try
            {
                // Almost always all goes well. If something does not, each write gets a savepoint, so that it takes nothing with it but itself.
                bool isGuarded = false;
                while (!TryCommit(batch, isGuarded))
                    isGuarded = true;
            }
            finally
            {
                WriteLock.Release();
            }

            batch.Clear();
        }

        _session?.Dispose();
        _ended.SetResult();
    }

    // False if the batch wants another try: a write went wrong that had no savepoint, or one broke the transaction itself, as SQLite does when the disk is full, and has failed.
    private bool TryCommit(List<WriteOperation> batch, bool isGuarded)
    {
        List<WriteOperation> written = [];
        WriteOperation? running = null;
        try
        {
            _session ??= _factory.OpenForWriting();
            _session.Execute("BEGIN IMMEDIATE");
            batch.RemoveAll(operation => !operation.TryBegin());
            for (int next = 0; next < batch.Count;)
            {
                running = batch[next];
                if (isGuarded)
                {
                    next++;
                    if (TryRun(_session, running))
                        written.Add(running);
                    continue;
                }

                int ran = running.RunTogether(_session, batch, next);
                // What came after it would be committed by itself.
                if (!_session.InTransaction)
                    throw new InvalidOperationException("A write has ended the transaction that it shares with others.");
                written.AddRange(batch.GetRange(next, ran));
                next += ran;
            }

            running = null;
            _session.NewItems.Write(_session);
            _session.Execute("COMMIT");
        }
        catch (Exception exception)
        {
            // SQLite may be unable to go on with this connection; the next try opens another.
            _session?.Dispose();
            _session = null;
            if (running is not null && !isGuarded)
                return false;
            foreach (WriteOperation operation in running is null ? batch : [running])
                operation.Fail(Explain(exception));
            return running is null;
        }

        foreach (WriteOperation operation in written)
            operation.Complete();
        return true;
    }

    private bool TryRun(SqlSession session, WriteOperation operation)
    {
        session.Execute("SAVEPOINT journal_write");
        try
        {
            operation.Run(session);
            session.NewItems.Write(session);
            session.Execute("RELEASE journal_write");
            return true;
        }
        catch (Exception exception) when (session.InTransaction)
        {
            session.NewItems.Forget();
            session.Execute("ROLLBACK TO journal_write");
            session.Execute("RELEASE journal_write");
            operation.Fail(Explain(exception));
            return false;
        }
    }

    private Exception Explain(Exception exception) =>
        exception is SqliteException sqlite ? SqliteErrors.Translate(sqlite, _factory.File) : exception;
}
