namespace SafeIntegration.Sqlite;

/// <summary>How .NET values stand in columns: times as Unix milliseconds, enumerations by name.</summary>
internal static class Values
{
    public static long ToColumn(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static object? ToColumn(this DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    public static string ToColumn<T>(this T value)
        where T : struct, Enum => Enum.GetName(value) ?? throw new ArgumentOutOfRangeException(nameof(value));

    public static string? Text(this SqlRow reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Time(this SqlRow reader, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    public static DateTimeOffset? TimeOrNull(this SqlRow reader, int column) =>
        reader.IsDBNull(column) ? null : reader.Time(column);

    public static T Name<T>(this SqlRow reader, int column)
        where T : struct, Enum => Enum.Parse<T>(reader.GetString(column));
}
