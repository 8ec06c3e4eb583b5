using Microsoft.Data.Sqlite;

namespace SafeIntegration.Crash.Judging;

/// <summary>The journal's file, looked at from outside the library.</summary>
internal sealed class JournalFile(string path)
{
    /// <summary>Writes the transactional effect of <c>$order</c>, and the table if need be, in the transaction it is given.</summary>
    public const string InsertEffect =
        """
        CREATE TABLE IF NOT EXISTS crash_effect (order_id TEXT NOT NULL);
        INSERT INTO crash_effect (order_id) VALUES ($order);
        """;

    private const string SelectEffects = "SELECT order_id, count(*) FROM crash_effect GROUP BY order_id";

    public string Path => path;

    /// <summary>Whether the journal has been migrated.</summary>
    public bool HasTables => HasTable("journal_item");

    public SqliteJournalStore Open() => new(new() { ConnectionString = $"Data Source={path}" });

    /// <summary>How many rows the transactional effect wrote, by order.</summary>
    public IReadOnlyDictionary<string, int> ReadEffects()
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        if (HasTable("crash_effect"))
            Query(SelectEffects, reader => rows.Add(reader.GetString(0), reader.GetInt32(1)));
        return rows;
    }

    /// <summary>What SQLite finds wrong with the file; empty if nothing is.</summary>
    public IReadOnlyList<string> CheckIntegrity()
    {
        var problems = new List<string>();
        Query("PRAGMA integrity_check", reader => problems.Add(reader.GetString(0)));
        Query("PRAGMA foreign_key_check", reader => problems.Add($"a row of {reader.GetString(0)} refers to nothing"));
        return problems is ["ok"] ? [] : problems;
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
