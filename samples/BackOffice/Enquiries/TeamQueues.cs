using Microsoft.Data.Sqlite;

namespace BackOffice.Enquiries;

/// <summary>The team queues: a table in the journal's file.</summary>
public sealed class TeamQueues(string journalFile)
{
    // No key on message_id: if an enquiry were ever routed twice, it should show.
    private const string Schema = "CREATE TABLE IF NOT EXISTS team_queue (message_id TEXT NOT NULL, queue TEXT NOT NULL, urgency TEXT NOT NULL) STRICT";

    /// <summary>Creates the table if it is not there.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await OpenAsync(cancellationToken);
        await using SqliteCommand create = connection.CreateCommand();
        create.CommandText = Schema;
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>What is in the queues: message id and queue, one entry a row.</summary>
    public async Task<IReadOnlyList<(string MessageId, string Queue)>> ReadAsync(CancellationToken cancellationToken)
    {
        await using SqliteConnection connection = await OpenAsync(cancellationToken);
        await using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT message_id, queue FROM team_queue ORDER BY rowid";
        var rows = new List<(string, string)>();
        await using SqliteDataReader reader = await select.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = journalFile }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
