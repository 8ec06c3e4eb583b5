using Microsoft.Data.Sqlite;

namespace SafeIntegration.Benchmarks.Journal;

/// <summary>
/// Statements written by hand over Microsoft.Data.Sqlite, prepared once, as durable as the journal (write-ahead log, synchronous=FULL). An insert is the item
/// with its payload and one audit row. Neither looks for the same item, keeps versions of states apart, nor counts; only what is claimed has an index for it.
/// </summary>
internal sealed class RawSqlite : IContender
{
    private readonly SqliteConnection _connection;
    private readonly RawGroup? _group;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _item;
    private readonly SqliteCommand _audit;
    private readonly SqliteCommand _due;
    private readonly SqliteCommand _claim;
    private readonly SqliteCommand _decide;

    public RawSqlite(string file, bool isGrouped)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=false");
        _connection.Open();
        foreach (string statement in RawTables.Sqlite)
            Execute(statement);
        _begin = Command("BEGIN IMMEDIATE");
        _commit = Command("COMMIT");
        _item = Command(
            "INSERT INTO raw_item (id, integration, item_key, hash, state, version, created_at, payload) VALUES ($id, $integration, $key, $hash, $state, $version, $at, $payload)",
            "$id", "$integration", "$key", "$hash", "$state", "$version", "$at", "$payload");
        _audit = Command(
            "INSERT INTO raw_audit (item_id, sequence, at, actor, action, detail, hash) VALUES ($id, $sequence, $at, $actor, $action, $detail, $hash)",
            "$id", "$sequence", "$at", "$actor", "$action", "$detail", "$hash");
        _due = Command("INSERT INTO raw_due (id, payload_hash, version, due_at) VALUES ($id, $hash, 1, $at)", "$id", "$hash", "$at");
        _claim = Command(
            """
            UPDATE raw_due SET version = version + 1, owner = $owner, due_at = $lease_end
            WHERE id = (SELECT id FROM raw_due WHERE due_at <= $now ORDER BY due_at LIMIT 1) RETURNING id, payload_hash, version
            """,
            "$owner", "$lease_end", "$now");
        _decide = Command("UPDATE raw_item SET state = $state, version = $version + 1 WHERE id = $id AND version = $version", "$state", "$id", "$version");
        _group = isGrouped ? new RawGroup(_connection) : null;
    }

    public Task SubmitAsync()
    {
        RawItem item = RawItem.New();
        return CommitAsync(() => Insert(item));
    }

    public Task AddDueAsync()
    {
        RawItem item = RawItem.New();
        return CommitAsync(() => Execute(_due, item.Id, item.Hash, item.At));
    }

    public Task ClaimAsync() => CommitAsync(() =>
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        Bind(_claim, "benchmark", now + 3_600_000, now);
        using SqliteDataReader reader = _claim.ExecuteReader();
        if (!reader.Read() || reader.GetString(0).Length == 0 || reader.GetString(1).Length == 0 || reader.GetInt64(2) < 2)
            throw new InvalidOperationException("There was nothing left to claim.");
    });

    // A claim moves the due time, so that no later one meets the row.
    public Task SettleAsync() => Task.CompletedTask;

    public async Task<IReadOnlyList<Func<Task>>> PrepareDecisionsAsync(int count)
    {
        var decisions = new List<Func<Task>>();
        for (int i = 0; i < count; i++)
        {
            RawItem item = RawItem.New();
            await CommitAsync(() => Insert(item));
            decisions.Add(() => CommitAsync(() =>
            {
                if (Execute(_decide, "Due", item.Id, 1L) != 1)
                    throw new InvalidOperationException("The item was not in the version expected.");
                Execute(_audit, item.Id, 2L, item.At, "Bo", "approved", RawItem.Detail, item.Hash);
            }));
        }

        return decisions;
    }

    public ValueTask DisposeAsync()
    {
        _group?.Dispose();
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }

    // One caller needs no group: it waits for the disk on its own thread.
    private Task CommitAsync(Action work)
    {
        if (_group is not null)
            return _group.AddAsync(work);
        _begin.ExecuteNonQuery();
        work();
        _commit.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    private void Insert(RawItem item)
    {
        Execute(_item, item.Id, "invoices", item.Key, item.Hash, "Received", 1L, item.At, RawItem.Payload);
        Execute(_audit, item.Id, 1L, item.At, "system", "received", RawItem.Detail, item.Hash);
    }

    private void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static int Execute(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        Bind(command, values);
        return command.ExecuteNonQuery();
    }

    private static void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (int i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<string> names)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (string name in names)
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        command.Prepare();
        return command;
    }
}
