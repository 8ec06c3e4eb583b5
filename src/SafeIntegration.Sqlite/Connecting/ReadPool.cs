using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SafeIntegration.Sqlite;

/// <summary>
/// Connections for reading. Readers see the last commit and wait for nobody. SQLite has no asynchronous reads, and most take
/// microseconds, so they run on the caller's thread.
/// </summary>
internal sealed class ReadPool(SessionFactory factory) : IDisposable
{
    // Readers run on the thread pool, which has more threads than processors while some of them wait for the disk.
    private static readonly int MaxIdle = Math.Max(16, 4 * Environment.ProcessorCount);
    private readonly ConcurrentBag<SqlSession> _idle = [];
    private volatile bool _disposed;

    /// <summary>Runs <paramref name="read"/>; what goes wrong is in the task.</summary>
    public Task<T> ReadAsync<T>(Func<SqlSession, T> read, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(SqliteJournalStore));
            return Task.FromResult(Read(read));
        }
        catch (SqliteException exception)
        {
            return Task.FromException<T>(SqliteErrors.Translate(exception, factory.File));
        }
        catch (Exception exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out SqlSession? session))
            session.Dispose();
    }

    private T Read<T>(Func<SqlSession, T> read)
    {
        if (!_idle.TryTake(out SqlSession? session))
            session = factory.OpenForReading();
        T result;
        try
        {
            result = read(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }

        if (_disposed || _idle.Count >= MaxIdle)
            session.Dispose();
        else
            _idle.Add(session);
        return result;
    }
}
