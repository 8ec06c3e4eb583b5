using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SafeIntegration.Journaling;
using SQLitePCL;

namespace SafeIntegration.Sqlite;

/// <summary>
/// Commits an effect's own writes together with the journal's. The effect gets a connection of its own, used once, whose commit hook
/// refuses every commit while the effect runs, and for ever if the effect is abandoned.
/// </summary>
internal sealed class EffectCommit(SessionFactory factory, Writer writer, EffectScope scope, ILogger logger)
{
    private const int Refuse = 1;

    private const string TransactionEnded =
        "The effect committed or rolled back the transaction it was given, which is the journal's to end. Nothing was written.";

    public async Task<CommitOutcome> RunAsync(
        JournalCommit started, JournalCommit applied, Func<DbTransaction, CancellationToken, Task> effect, CancellationToken cancellationToken)
    {
        await writer.WriteLock.WaitAsync(cancellationToken).ConfigureAwait(false);
        SqlSession? session = null;
        try
        {
            session = Explained(factory.OpenForWriting);
            CommitOutcome outcome = Explained(() => Begin(session, started));
            if (outcome != CommitOutcome.Committed)
                return outcome;

            Task? running = null;
            try
            {
                using IDisposable inside = scope.Enter();
                running = effect(session.Transaction!, cancellationToken);
                await running.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (running is { IsCompleted: false })
            {
                Abandon(session, running);
                session = null;
                throw;
            }

            cancellationToken.ThrowIfCancellationRequested();
            ThrowIfEnded(session);
            return Explained(() => Finish(session, applied));
        }
        finally
        {
            // Closing the connection rolls back what was not committed.
            session?.Dispose();
            writer.WriteLock.Release();
        }
    }

    private static CommitOutcome Begin(SqlSession session, JournalCommit started)
    {
        session.Transaction = session.Connection.BeginTransaction(deferred: false);
        CommitOutcome outcome = CommitWriter.Write(session, started);
        session.NewItems.Write(session);
        session.Execute("SAVEPOINT journal_effect");
        raw.sqlite3_commit_hook(session.Connection.Handle, static _ => Refuse, null);
        return outcome;
    }

    private static CommitOutcome Finish(SqlSession session, JournalCommit applied)
    {
        CommitOutcome outcome = CommitWriter.Write(session, applied);
        if (outcome != CommitOutcome.Committed)
            return outcome;
        raw.sqlite3_commit_hook(session.Connection.Handle, null, null);
        session.Transaction!.Commit();
        return outcome;
    }

    // The savepoint is gone if the effect ended the transaction, even if it began another one afterwards.
    private static void ThrowIfEnded(SqlSession session)
    {
        try
        {
            session.Execute("RELEASE journal_effect");
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException)
        {
            throw new InvalidOperationException(TransactionEnded, exception);
        }
    }

    // The effect may be using the connection's objects at this moment, so only SQLite itself, which locks, is called. The refusing commit
    // hook stays, so that nothing the effect still does can last; when it ends, the connection is closed.
    private void Abandon(SqlSession session, Task running)
    {
        raw.sqlite3_exec(session.Connection.Handle, "ROLLBACK");
        _ = running.ContinueWith(
            ended =>
            {
                _ = ended.Exception;
                session.Dispose();
            },
            CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        Log.EffectAbandoned(logger);
    }

    private T Explained<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.Translate(exception, factory.File);
        }
    }
}
