using Npgsql;
using NpgsqlTypes;

namespace SafeIntegration.PostgreSql;

/// <summary>How .NET values stand in columns: times as Unix milliseconds, enumerations by name, text as <see cref="StoredText"/>.</summary>
internal static class Column
{
    public static NpgsqlParameter Text(string? value) => Of(NpgsqlDbType.Text, value is null ? null : StoredText.Encode(value));

    public static NpgsqlParameter Texts(IEnumerable<string>? values) =>
        Of(NpgsqlDbType.Array | NpgsqlDbType.Text, values?.Select(StoredText.Encode).ToArray());

    public static NpgsqlParameter Name<T>(T? value)
        where T : struct, Enum => Of(NpgsqlDbType.Text, value is { } known ? NameOf(known) : null);

    public static string NameOf<T>(T value)
        where T : struct, Enum => Enum.GetName(value) ?? throw new ArgumentOutOfRangeException(nameof(value));

    public static NpgsqlParameter Time(DateTimeOffset? value) => Number(value?.ToUnixTimeMilliseconds());

    public static NpgsqlParameter Span(TimeSpan? value) => Number((long?)value?.TotalMilliseconds);

    public static NpgsqlParameter Number(long? value) => Of(NpgsqlDbType.Bigint, value);

    public static NpgsqlParameter Integer(int value) => Of(NpgsqlDbType.Integer, value);

    public static NpgsqlParameter Real(double? value) => Of(NpgsqlDbType.Double, value);

    public static NpgsqlParameter Flag(bool value) => Of(NpgsqlDbType.Boolean, value);

    public static NpgsqlParameter Bytes(ReadOnlyMemory<byte>? value) => Of(NpgsqlDbType.Bytea, value);

    /// <summary>A column of many rows, as an array.</summary>
    public static NpgsqlParameter Texts<T>(IReadOnlyList<T> rows, Func<T, string?> value) =>
        Array(NpgsqlDbType.Text, rows, row => value(row) is { } text ? StoredText.Encode(text) : null);

    public static NpgsqlParameter Times<T>(IReadOnlyList<T> rows, Func<T, DateTimeOffset?> value) => Array(NpgsqlDbType.Bigint, rows, row => value(row)?.ToUnixTimeMilliseconds());

    public static NpgsqlParameter Numbers<T>(IReadOnlyList<T> rows, Func<T, long?> value) => Array(NpgsqlDbType.Bigint, rows, value);

    public static NpgsqlParameter Integers<T>(IReadOnlyList<T> rows, Func<T, int> value) => Array(NpgsqlDbType.Integer, rows, value);

    public static NpgsqlParameter Reals<T>(IReadOnlyList<T> rows, Func<T, double?> value) => Array(NpgsqlDbType.Double, rows, value);

    public static NpgsqlParameter Flags<T>(IReadOnlyList<T> rows, Func<T, bool> value) => Array(NpgsqlDbType.Boolean, rows, value);

    public static NpgsqlParameter Bytes<T>(IReadOnlyList<T> rows, Func<T, ReadOnlyMemory<byte>?> value) => Array(NpgsqlDbType.Bytea, rows, value);

    public static string String(this NpgsqlDataReader reader, int column) => StoredText.Decode(reader.GetString(column));

    public static string? TextOrNull(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.String(column);

    public static DateTimeOffset Time(this NpgsqlDataReader reader, int column) => DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    public static DateTimeOffset? TimeOrNull(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Time(column);

    public static T Name<T>(this NpgsqlDataReader reader, int column)
        where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));

    private static NpgsqlParameter<TValue[]> Array<TRow, TValue>(NpgsqlDbType type, IReadOnlyList<TRow> rows, Func<TRow, TValue> value)
    {
        var values = new TValue[rows.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = value(rows[i]);
        return new() { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = values };
    }

    private static NpgsqlParameter Of(NpgsqlDbType type, object? value) => new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };
}
