using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SafeIntegration.Sqlite;

/// <summary>A connection with its prepared statements. Not thread-safe.</summary>
internal sealed class SqlSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>The connection.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>The transaction the statements take part in, where it is not one begun by a statement.</summary>
    public SqliteTransaction? Transaction { get; set; }

    /// <summary>Whether a transaction is open in the database itself, whatever the objects above it believe.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteNonQuery();

    /// <summary>The first row, or null.</summary>
    public T? QueryFirst<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : class
    {
        using SqliteDataReader reader = Prepare(sql, parameters).ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    /// <summary>All rows.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using SqliteDataReader reader = Prepare(sql, parameters).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Runs several queries on one state of the database.</summary>
    public T InSnapshot<T>(Func<SqlSession, T> read)
    {
        Execute("BEGIN");
        try
        {
            return read(this);
        }
        finally
        {
            Execute("ROLLBACK");
        }
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
            command.Dispose();
        connection.Dispose();
    }

    // A statement always comes with the same parameters in the same order, so those of its first use are reused.
    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            foreach ((string name, _) in parameters)
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            _commands.Add(sql, command);
        }

        for (int i = 0; i < parameters.Length; i++)
            command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        command.Transaction = Transaction;
        return command;
    }
}
