using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SafeIntegration.Sqlite;

/// <summary>
/// A prepared statement, used through SQLite's own interface: the driver's commands look up every parameter by name at every use, which costs as much as the statement itself.
/// Not thread-safe.
/// </summary>
internal sealed class SqlStatement : IDisposable
{
    private const int StackBytes = 512;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _places;

    /// <exception cref="SqliteException">The statement does not fit the tables.</exception>
    public SqlStatement(sqlite3 database, string sql, ReadOnlySpan<(string Name, SqlValue Value)> parameters)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
        _places = new int[parameters.Length];
        for (int i = 0; i < parameters.Length; i++)
            _places[i] = raw.sqlite3_bind_parameter_index(_statement, parameters[i].Name);
    }

    /// <summary>Sets the parameters, which come in the same order at every use.</summary>
    public void Bind(ReadOnlySpan<(string Name, SqlValue Value)> parameters)
    {
        for (int i = 0; i < parameters.Length; i++)
            Check(Bind(_places[i], in parameters[i].Value));
    }

    /// <summary>Goes to the next row; false where there is none, and the statement is done.</summary>
    public bool TryStep(out SqlRow row)
    {
        int result = raw.sqlite3_step(_statement);
        row = new SqlRow(_statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(result);
        return result == raw.SQLITE_ROW;
    }

    /// <summary>Lets go of what the statement has read; it can be bound and run again.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();

    private int Bind(int place, in SqlValue value) => value.Kind switch
    {
        SqlKind.Number => raw.sqlite3_bind_int64(_statement, place, value.Number),
        SqlKind.Text => BindText(place, value.Text!),
        SqlKind.Real => raw.sqlite3_bind_double(_statement, place, value.Real),
        SqlKind.Bytes when value.Bytes.IsEmpty => raw.sqlite3_bind_zeroblob(_statement, place, 0),
        SqlKind.Bytes => raw.sqlite3_bind_blob(_statement, place, value.Bytes.Span),
        _ => raw.sqlite3_bind_null(_statement, place),
    };

    // With its length, because a text may hold a NUL character.
    private int BindText(int place, string text)
    {
        // An empty span has no address, and would be taken for null.
        if (text.Length == 0)
            return raw.sqlite3_bind_text(_statement, place, "");
        int max = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = max > StackBytes ? ArrayPool<byte>.Shared.Rent(max) : null;
        Span<byte> utf8 = rented ?? stackalloc byte[StackBytes];
        int result = raw.sqlite3_bind_text(_statement, place, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return result;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _database);
    }
}
