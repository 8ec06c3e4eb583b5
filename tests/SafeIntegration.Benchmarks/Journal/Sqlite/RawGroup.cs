using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>One thread that commits whatever waits in one transaction: the least that group commit takes.</summary>
internal sealed class RawGroup : IDisposable
{
    private const int MaxBatch = 256;
    private readonly BlockingCollection<(Action Work, TaskCompletionSource Done)> _queue = [];
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly Thread _thread;

    public RawGroup(SqliteConnection connection)
    {
        _begin = Command(connection, "BEGIN IMMEDIATE");
        _commit = Command(connection, "COMMIT");
        _thread = new Thread(Run) { IsBackground = true };
        _thread.Start();
    }

    public Task AddAsync(Action work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add((work, done));
        return done.Task;
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void Run()
    {
        List<TaskCompletionSource> batch = [];
        foreach ((Action first, TaskCompletionSource firstDone) in _queue.GetConsumingEnumerable())
        {
            _begin.ExecuteNonQuery();
            first();
            batch.Add(firstDone);
            while (batch.Count < MaxBatch && _queue.TryTake(out (Action Work, TaskCompletionSource Done) next))
            {
                next.Work();
                batch.Add(next.Done);
            }

            _commit.ExecuteNonQuery();
            batch.ForEach(done => done.SetResult());
            batch.Clear();
        }
    }
}
