using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>
/// Statements written by hand over Npgsql, prepared, a transaction in one round trip. An insert is the item with its payload and one audit row. Grouped: a few
/// connections each commit whatever waits, as one batch.
/// </summary>
internal sealed class RawPostgreSql : IContender
{
    private const int MaxBatch = 256;
    private const int Writers = 2;

    private readonly NpgsqlDataSource _source;
    private readonly Channel<(NpgsqlBatchCommand[] Work, TaskCompletionSource Done)>? _queue;
    private readonly List<Task> _writers = [];

    private RawPostgreSql(string connectionString, bool isGrouped)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 64, AutoPrepareMinUsages = 2, MaxPoolSize = 64 };
        _source = NpgsqlDataSource.Create(settings);
        if (!isGrouped)
            return;
        _queue = Channel.CreateUnbounded<(NpgsqlBatchCommand[], TaskCompletionSource)>();
        for (int i = 0; i < Writers; i++)
            _writers.Add(Task.Run(WriteAsync));
    }

    public static async Task<RawPostgreSql> OpenAsync(string connectionString, bool isGrouped)
    {
        var raw = new RawPostgreSql(connectionString, isGrouped);
        foreach (string statement in RawTables.PostgreSql)
        {
            await using NpgsqlCommand command = raw._source.CreateCommand(statement);
            await command.ExecuteNonQueryAsync();
        }

        return raw;
    }

    public Task SubmitAsync() => CommitAsync(Insert(RawItem.New()));

    public Task AddDueAsync()
    {
        RawItem item = RawItem.New();
        return CommitAsync(Command("INSERT INTO raw.due (id, payload_hash, version, due_at) VALUES ($1, $2, 1, $3)", Text(item.Id), Text(item.Hash), Number(item.At)));
    }

    public async Task ClaimAsync()
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            """
            UPDATE raw.due SET version = version + 1, owner = $1, due_at = $2
            WHERE id = (SELECT id FROM raw.due WHERE due_at <= $3 ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, payload_hash, version
            """,
            connection)
        { Parameters = { Text("benchmark"), Number(now + 3_600_000), Number(now) } };
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync() || reader.GetString(0).Length == 0 || reader.GetString(1).Length == 0 || reader.GetInt64(2) < 2)
            throw new InvalidOperationException("There was nothing left to claim.");
    }

    // A claim moves the due time, so that no later one meets the row.
    public Task SettleAsync() => Task.CompletedTask;

    public async Task<IReadOnlyList<Func<Task>>> PrepareDecisionsAsync(int count)
    {
        var decisions = new List<Func<Task>>();
        for (int i = 0; i < count; i++)
        {
            RawItem item = RawItem.New();
            await CommitAsync(Insert(item));
            decisions.Add(() => CommitAsync(
                Command("UPDATE raw.item SET state = $1, version = $3 + 1 WHERE id = $2 AND version = $3", Text("Due"), Text(item.Id), Number(1)),
                Audit(item, 2, "Bo", "approved")));
        }

        return decisions;
    }

    public async ValueTask DisposeAsync()
    {
        _queue?.Writer.Complete();
        await Task.WhenAll(_writers);
        await _source.DisposeAsync();
    }

    private static NpgsqlBatchCommand[] Insert(RawItem item) =>
    [
        Command(
            "INSERT INTO raw.item (id, integration, item_key, hash, state, version, created_at, payload) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            Text(item.Id), Text("invoices"), Text(item.Key), Text(item.Hash), Text("Received"), Number(1), Number(item.At),
            new NpgsqlParameter<byte[]> { TypedValue = RawItem.Payload, NpgsqlDbType = NpgsqlDbType.Bytea }),
        Audit(item, 1, "system", "received"),
    ];

    private static NpgsqlBatchCommand Audit(RawItem item, long sequence, string actor, string action) => Command(
        "INSERT INTO raw.audit (item_id, sequence, at, actor, action, detail, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        Text(item.Id), Number(sequence), Number(item.At), Text(actor), Text(action), Text(RawItem.Detail), Text(item.Hash));

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (NpgsqlParameter parameter in parameters)
            command.Parameters.Add(parameter);
        return command;
    }

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter<long> Number(long value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bigint };

    private async Task CommitAsync(params NpgsqlBatchCommand[] work)
    {
        if (_queue is not null)
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _queue.Writer.TryWrite((work, done));
            await done.Task;
            return;
        }

        await using NpgsqlConnection connection = await _source.OpenConnectionAsync();
        await SendAsync(connection, work);
    }

    private async Task WriteAsync()
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync();
        List<NpgsqlBatchCommand> work = [];
        List<TaskCompletionSource> batch = [];
        while (await _queue!.Reader.WaitToReadAsync())
        {
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out (NpgsqlBatchCommand[] Work, TaskCompletionSource Done) next))
            {
                work.AddRange(next.Work);
                batch.Add(next.Done);
            }

            if (batch.Count > 0)
                await SendAsync(connection, work);
            batch.ForEach(done => done.SetResult());
            work.Clear();
            batch.Clear();
        }
    }

    // Without a transaction of its own a batch is one, and takes one round trip.
    private static async Task SendAsync(NpgsqlConnection connection, IReadOnlyList<NpgsqlBatchCommand> work)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (NpgsqlBatchCommand command in work)
            batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync();
    }
}
