using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Stores;

/// <summary>A journal in a file.</summary>
internal sealed class SqlitePlace(string path) : JournalPlace
{
    private const string SelectMiscounts =
        """
        SELECT integration || ' ' || state FROM journal_state_count AS kept
        WHERE count <> (SELECT count(*) FROM journal_item WHERE journal_item.integration = kept.integration AND journal_item.state = kept.state)
        """;

    public override StoreKind Kind => StoreKind.Sqlite;

    public override string ConnectionString => $"Data Source={path}";

    public override string EffectTable => "crash_effect";

    public override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override IJournalStore Open() => new SqliteJournalStore(new() { ConnectionString = ConnectionString });

    public override Task<bool> HasTablesAsync(CancellationToken cancellationToken) => Task.FromResult(HasTable("journal_item"));

    public override Task<IReadOnlyDictionary<string, int>> ReadEffectsAsync(CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        if (HasTable(EffectTable))
            Query($"SELECT order_id, count(*) FROM {EffectTable} GROUP BY order_id", reader => rows.Add(reader.GetString(0), reader.GetInt32(1)));
        return Task.FromResult<IReadOnlyDictionary<string, int>>(rows);
    }

    public override Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken) => Task.FromResult(CheckIntegrity());

    /// <summary>What SQLite finds wrong with the file, and whether the kept counts are those of the items.</summary>
    public IReadOnlyList<string> CheckIntegrity()
    {
        var problems = new List<string>();
        Query("PRAGMA integrity_check", reader => problems.Add(reader.GetString(0)));
        problems.Remove("ok");
        Query("PRAGMA foreign_key_check", reader => problems.Add($"a row of {reader.GetString(0)} refers to nothing"));
        if (HasTable("journal_item"))
            Query(SelectMiscounts, reader => problems.Add($"the count of {reader.GetString(0)} is wrong"));
        return problems;
    }

    private bool HasTable(string name)
    {
        bool exists = false;
        if (File.Exists(path))
            Query($"SELECT 1 FROM sqlite_schema WHERE name = '{name}'", _ => exists = true);
        return exists;
    }

    private void Query(string sql, Action<SqliteDataReader> read)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
            read(reader);
    }
}
