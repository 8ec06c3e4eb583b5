using Npgsql;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// Finds out, on another connection, what became of a transaction whose connection was lost during its commit. Without that, a caller would be
/// told that nothing was written when it was.
/// </summary>
/// <remarks>
/// A server that crashes forgets the numbers of transactions that had not reached its log, and gives them out again (as a standby does that takes over). So the number only
/// tells when the transaction is over; whether it was committed is told by what it would have left, wherever that is known.
/// </remarks>
internal sealed class CommitFate(NpgsqlDataSource source, Schema schema, TimeSpan timeout)
{
    private const string SelectStatus = "SELECT pg_xact_status($1::xid8)";
    private const string Running = "in progress";
    private const string Committed = "committed";

    // Long ago.
    private const string Unknown = "unknown";

    // The number has not been given out, so the server has crashed since.
    private const string Forgotten = "forgotten";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>True if it was committed, false if it was rolled back, null if the database could not be asked within the time limit.</summary>
    /// <param name="transactionId">Its number.</param>
    /// <param name="proof">Finds a row if and only if it was committed; null if nothing that is known tells it.</param>
    public async Task<bool?> FindAsync(string transactionId, Func<Statement>? proof)
    {
        // The real clock, also where the items' clock is simulated: a server takes the time it takes.
        using var limit = new CancellationTokenSource(timeout);
        try
        {
            while (true)
            {
                if (await AskAsync(transactionId, proof, limit.Token).ConfigureAwait(false) is { } isCommitted)
                    return isCommitted;
                await Task.Delay(Pause, limit.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<bool?> AskAsync(string transactionId, Func<Statement>? proof, CancellationToken cancellationToken)
    {
        try
        {
            var session = new SqlSession(await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false), schema);
            await using (session.ConfigureAwait(false))
            {
                string status = await StatusAsync(session, transactionId, cancellationToken).ConfigureAwait(false);
                if (status == Running)
                    return null;
                if (proof is not null)
                    return await session.QueryFirstAsync(proof(), reader => reader.GetString(0), cancellationToken).ConfigureAwait(false) is not null;
                return status == Unknown ? null : status == Committed;
            }
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private static async Task<string> StatusAsync(SqlSession session, string transactionId, CancellationToken cancellationToken)
    {
        try
        {
            return (await session.QueryFirstAsync(new(SelectStatus, Column.Text(transactionId)), reader => reader.TextOrNull(0) ?? Unknown, cancellationToken).ConfigureAwait(false))!;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidParameterValue)
        {
            return Forgotten;
        }
    }
}
