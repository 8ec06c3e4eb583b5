using System.Globalization;
using Npgsql;

namespace SafeIntegration.PostgreSql;

/// <summary>A connection and, where one was begun, its transaction. Not thread-safe.</summary>
internal sealed class SqlSession(NpgsqlConnection connection, Schema schema) : IAsyncDisposable
{
    // Null as long as the transaction has written nothing.
    private const string SelectTransactionId = $"SELECT pg_current_xact_id_if_assigned()::text AS {TransactionIdColumn}";

    private const string TransactionIdColumn = "transaction_id";

    /// <summary>The connection.</summary>
    public NpgsqlConnection Connection => connection;

    /// <summary>The transaction that the statements take part in.</summary>
    public NpgsqlTransaction? Transaction { get; private set; }

    /// <summary>The database's number for the transaction, by which it can be asked for later; null as long as nothing was written.</summary>
    public string? TransactionId { get; private set; }

    /// <summary>Finds a row if and only if the transaction was committed; null if nothing it writes tells.</summary>
    public Func<Statement>? Proof { get; set; }

    /// <summary>Whether a statement has failed in a way that is an answer, so that the transaction can only be rolled back.</summary>
    public bool IsAborted { get; set; }

    /// <summary>Begins a transaction, without a round trip of its own.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken) =>
        Transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken).ConfigureAwait(false);

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public Task<int> ExecuteAsync(Statement statement, CancellationToken cancellationToken) => ExecuteAllAsync([statement], cancellationToken);

    /// <summary>Runs statements one after another in one round trip and returns how many rows the last one changed. None may return rows.</summary>
    public async Task<int> ExecuteAllAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        using NpgsqlBatch batch = Batch(statements);
        NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            await NoteTransactionAsync(reader, cancellationToken).ConfigureAwait(false);
        return checked((int)batch.BatchCommands[statements.Count - 1].RecordsAffected);
    }

    /// <summary>All rows.</summary>
    public async Task<List<T>> QueryAsync<T>(Statement statement, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        using NpgsqlBatch batch = Batch([statement]);
        NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            List<T> rows = [];
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                rows.Add(read(reader));
            if (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false))
                await NoteTransactionAsync(reader, cancellationToken).ConfigureAwait(false);
            return rows;
        }
    }

    /// <summary>Runs statements one after another in one round trip; all their rows together.</summary>
    public async Task<HashSet<T>> QueryAllAsync<T>(IReadOnlyList<Statement> statements, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        using NpgsqlBatch batch = Batch(statements);
        NpgsqlDataReader reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            HashSet<T> rows = [];
            do
            {
                bool isLast = reader.FieldCount == 1 && reader.GetName(0) == TransactionIdColumn;
                if (isLast)
                    await NoteTransactionAsync(reader, cancellationToken).ConfigureAwait(false);
                while (!isLast && await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    rows.Add(read(reader));
            }
            while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false));
            return rows;
        }
    }

    /// <summary>The first row, or null.</summary>
    public async Task<T?> QueryFirstAsync<T>(Statement statement, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
        where T : class => (await QueryAsync(statement, read, cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The number of the server's process behind this connection, also where a pooler stands between.</summary>
    public async Task<int> BackendAsync(CancellationToken cancellationToken) => int.Parse(
        (await QueryFirstAsync(new("SELECT pg_backend_pid()::text"), reader => reader.GetString(0), cancellationToken).ConfigureAwait(false))!,
        CultureInfo.InvariantCulture);

    /// <summary>Rolls back what was not committed, and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Transaction is not null)
            await Transaction.DisposeAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private NpgsqlBatch Batch(IReadOnlyList<Statement> statements)
    {
        var batch = new NpgsqlBatch(connection, Transaction);
        foreach (Statement statement in statements)
        {
            var command = new NpgsqlBatchCommand(schema.Qualify(statement.Sql));
            foreach (NpgsqlParameter parameter in statement.Parameters)
                command.Parameters.Add(parameter);
            batch.BatchCommands.Add(command);
        }

        if (Transaction is not null && TransactionId is null)
            batch.BatchCommands.Add(new NpgsqlBatchCommand(SelectTransactionId));
        return batch;
    }

    private async Task NoteTransactionAsync(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(cancellationToken).ConfigureAwait(false) && !reader.IsDBNull(0))
            TransactionId = reader.GetString(0);
    }
}
