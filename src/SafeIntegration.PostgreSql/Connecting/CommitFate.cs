using Npgsql;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// Finds out, on another connection, what became of a transaction whose connection was lost during its commit. Without that, a caller would be
/// told that nothing was written when it was.
/// </summary>
internal sealed class CommitFate(NpgsqlDataSource source, TimeSpan timeout)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>True if it was committed, false if it was rolled back, null if the database could not be asked within the time limit.</summary>
    public async Task<bool?> FindAsync(string transactionId)
    {
        // The real clock, also where the items' clock is simulated: a server takes the time it takes.
        using var limit = new CancellationTokenSource(timeout);
        try
        {
            while (true)
            {
                string? status = await AskAsync(transactionId, limit.Token).ConfigureAwait(false);
                if (status is "committed" or "aborted")
                    return status == "committed";
                await Task.Delay(Pause, limit.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<string?> AskAsync(string transactionId, CancellationToken cancellationToken)
    {
        try
        {
            NpgsqlConnection connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                using var command = new NpgsqlCommand("SELECT pg_xact_status($1::xid8)", connection) { Parameters = { Column.Text(transactionId) } };
                return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) as string;
            }
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
