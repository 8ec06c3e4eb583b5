using System.Data;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using Npgsql;
using SafeIntegration.Journaling;

namespace SafeIntegration.PostgreSql;

/// <summary>Commits an effect's own writes together with the journal's. Never tries an effect twice: that is for whoever claims the item next.</summary>
internal sealed class EffectCommit(Database database, Clock clock, EffectScope scope, ILogger logger)
{
    private const string TransactionEnded =
        "The effect committed or rolled back the transaction it was given, which is the journal's to end. Nothing was written.";

    private const string TransactionFailed =
        "A statement of the effect failed, and the effect went on as if it had not. Use a savepoint for statements that may fail. Nothing was written.";

    public async Task<CommitOutcome> RunAsync(
        JournalCommit started, JournalCommit applied, Func<DbTransaction, CancellationToken, Task> effect, CancellationToken cancellationToken)
    {
        SqlSession? session = null;
        try
        {
            session = await Explained(() => database.OpenForEffectAsync(cancellationToken)).ConfigureAwait(false);
            var guard = new EffectGuard();
            (CommitOutcome outcome, int backend) = await Explained(() => BeginAsync(session, started, guard, cancellationToken)).ConfigureAwait(false);
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
                SqlSession abandoned = session;
                session = null;
                await AbandonAsync(abandoned, backend, running).ConfigureAwait(false);
                throw;
            }

            cancellationToken.ThrowIfCancellationRequested();
            await TakeBackAsync(session, guard, cancellationToken).ConfigureAwait(false);
            return await Explained(() => FinishAsync(session, started, applied, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            if (session is not null)
                await session.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<(CommitOutcome Outcome, int Backend)> BeginAsync(
        SqlSession session, JournalCommit started, EffectGuard guard, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        CommitOutcome outcome = await CommitWriter.WriteItemAsync(session, started, clock, cancellationToken).ConfigureAwait(false);
        if (outcome != CommitOutcome.Committed)
            return (outcome, 0);
        await session.ExecuteAllAsync([.. CommitWriter.Belongings(started)], cancellationToken).ConfigureAwait(false);
        await guard.SetAsync(session, cancellationToken).ConfigureAwait(false);
        return (outcome, await session.BackendAsync(cancellationToken).ConfigureAwait(false));
    }

    private async Task<CommitOutcome> FinishAsync(SqlSession session, JournalCommit started, JournalCommit applied, CancellationToken cancellationToken)
    {
        CommitOutcome outcome = await CommitWriter.WriteItemAsync(session, applied, clock, cancellationToken).ConfigureAwait(false);
        if (outcome != CommitOutcome.Committed)
            return outcome;
        await session.ExecuteAllAsync(
            [.. CommitWriter.Belongings(applied), .. CommitWriter.Consequences(clock, started, applied)], cancellationToken).ConfigureAwait(false);
        return await database.TryCommitAsync(session).ConfigureAwait(false)
            ? outcome
            : throw new JournalUnavailableException($"The journal's database {database.Name} lost the connection during a commit. Nothing was written.");
    }

    private async Task TakeBackAsync(SqlSession session, EffectGuard guard, CancellationToken cancellationToken)
    {
        bool isOurs;
        try
        {
            isOurs = session.Connection.FullState.HasFlag(ConnectionState.Open) && await guard.TryTakeAwayAsync(session, cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InFailedSqlTransaction)
        {
            throw new InvalidOperationException(TransactionFailed, exception);
        }
        catch (NpgsqlException exception)
        {
            throw PostgreSqlErrors.Translate(exception, database.Name);
        }

        if (session.Connection.FullState.HasFlag(ConnectionState.Broken))
            throw new JournalUnavailableException($"The journal's database {database.Name} lost the connection during an effect. Nothing was written.");
        if (!isOurs)
            throw new InvalidOperationException(TransactionEnded);
    }

    // The effect may be using the connection at this moment, which is not for two at once; so the server ends it from the other side. Should that
    // fail, the guard still refuses every commit. The connection is given back only after that, and when the effect has ended, and to be closed:
    // given back before, it could be somebody else's by the time the server ends it.
    private async Task AbandonAsync(SqlSession session, int backend, Task running)
    {
        Log.EffectAbandoned(logger);
        try
        {
            await database.TerminateAsync(backend).ConfigureAwait(false);
        }
        catch (NpgsqlException)
        {
            // The server cannot be reached, so the effect cannot reach it either.
        }
        finally
        {
            database.CloseEffectConnections();
            _ = running.ContinueWith(
                async ended =>
                {
                    _ = ended.Exception;
                    await session.DisposeAsync().ConfigureAwait(false);
                },
                CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task<T> Explained<T>(Func<Task<T>> step)
    {
        try
        {
            return await step().ConfigureAwait(false);
        }
        catch (NpgsqlException exception)
        {
            throw PostgreSqlErrors.Translate(exception, database.Name);
        }
    }
}
