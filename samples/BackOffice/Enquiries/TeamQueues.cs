using System.Data.Common;
using BackOffice.Hosting;

namespace BackOffice.Enquiries;

/// <summary>The team queues: a table beside the journal's own.</summary>
public sealed class TeamQueues(JournalChoice journal)
{
    // No key on message_id: if an enquiry were ever routed twice, it should show.
    private const string Schema = "CREATE TABLE IF NOT EXISTS team_queue (message_id TEXT NOT NULL, queue TEXT NOT NULL, urgency TEXT NOT NULL)";

    /// <summary>Creates the table if it is not there.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await OpenAsync(cancellationToken);
        await using DbCommand create = connection.CreateCommand();
        create.CommandText = Schema;
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What is in the queues: message id and queue, one entry a row.</summary>
    public async Task<IReadOnlyList<(string MessageId, string Queue)>> ReadAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await OpenAsync(cancellationToken);
        await using DbCommand select = connection.CreateCommand();
        select.CommandText = "SELECT message_id, queue FROM team_queue ORDER BY message_id";
        var rows = new List<(string, string)>();
        await using DbDataReader reader = await select.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        DbConnection connection = journal.Connect();
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
