namespace SafeIntegration.Sqlite;

/// <summary>A parameter's value, without a box around numbers.</summary>
internal readonly struct SqlValue
{
    private SqlValue(SqlKind kind, long number = 0, double real = 0, string? text = null, ReadOnlyMemory<byte> bytes = default) =>
        (Kind, Number, Real, Text, Bytes) = (kind, number, real, text, bytes);

    public SqlKind Kind { get; }

    public long Number { get; }

    public double Real { get; }

    public string? Text { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public static implicit operator SqlValue(string? text) => text is null ? default : new(SqlKind.Text, text: text);

    public static implicit operator SqlValue(long number) => new(SqlKind.Number, number);

    public static implicit operator SqlValue(int number) => new(SqlKind.Number, number);

    public static implicit operator SqlValue(bool flag) => new(SqlKind.Number, flag ? 1 : 0);

    public static implicit operator SqlValue(double? real) => real is { } known ? new(SqlKind.Real, real: known) : default;

    public static implicit operator SqlValue(DateTimeOffset? time) => time is { } known ? new(SqlKind.Number, known.ToUnixTimeMilliseconds()) : default;

    public static implicit operator SqlValue(ReadOnlyMemory<byte>? bytes) => bytes is { } known ? new(SqlKind.Bytes, bytes: known) : default;
}

/// <summary>What a parameter's value is.</summary>
internal enum SqlKind
{
    /// <summary>NULL.</summary>
    Nothing,

    /// <summary>An INTEGER.</summary>
    Number,

    /// <summary>A REAL.</summary>
    Real,

    /// <summary>A TEXT.</summary>
    Text,

    /// <summary>A BLOB.</summary>
    Bytes,
}
