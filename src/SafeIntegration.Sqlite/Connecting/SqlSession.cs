using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SafeIntegration.Sqlite;

/// <summary>A connection with its prepared statements. Not thread-safe.</summary>
internal sealed class SqlSession(SqliteConnection connection) : IDisposable
{
    // By the constant itself: reading through a long statement's text to find it again would cost as much as running it.
    private readonly Dictionary<string, SqlStatement> _statements = new(ReferenceEqualityComparer.Instance);

    /// <summary>The connection.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>The driver's transaction on the connection, where it is not one begun by a statement.</summary>
    public SqliteTransaction? Transaction { get; set; }

    /// <summary>The new items that the open transaction has not counted yet.</summary>
    public NewItems NewItems { get; } = new();

    /// <summary>The number that the last insert has given.</summary>
    public long LastNumber => raw.sqlite3_last_insert_rowid(connection.Handle);

    /// <summary>Whether a transaction is open in the database itself, whatever the objects above it believe.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs a statement, a constant, and returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, SqlValue Value)> parameters)
    {
        SqlStatement statement = Prepare(sql, parameters);
        try
        {
            while (statement.TryStep(out _))
            {
            }

            return raw.sqlite3_changes(connection.Handle);
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The first row, or null.</summary>
    public T? QueryFirst<T>(string sql, Func<SqlRow, T> read, params ReadOnlySpan<(string Name, SqlValue Value)> parameters)
        where T : class
    {
        SqlStatement statement = Prepare(sql, parameters);
        try
        {
            return statement.TryStep(out SqlRow row) ? read(row) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The number in the first row, or null.</summary>
    public long? QueryNumber(string sql, params ReadOnlySpan<(string Name, SqlValue Value)> parameters)
    {
        SqlStatement statement = Prepare(sql, parameters);
        try
        {
            return statement.TryStep(out SqlRow row) ? row.GetInt64(0) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>All rows.</summary>
    public List<T> Query<T>(string sql, Func<SqlRow, T> read, params ReadOnlySpan<(string Name, SqlValue Value)> parameters)
    {
        SqlStatement statement = Prepare(sql, parameters);
        try
        {
            List<T> rows = [];
            while (statement.TryStep(out SqlRow row))
                rows.Add(read(row));
            return rows;
        }
        finally
        {
            statement.Reset();
        }
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
        foreach (SqlStatement statement in _statements.Values)
            statement.Dispose();
        connection.Dispose();
    }

    private SqlStatement Prepare(string sql, ReadOnlySpan<(string Name, SqlValue Value)> parameters)
    {
        if (!_statements.TryGetValue(sql, out SqlStatement? statement))
        {
            statement = new SqlStatement(connection.Handle!, sql, parameters);
            _statements.Add(sql, statement);
        }

        statement.Bind(parameters);
        return statement;
    }
}
