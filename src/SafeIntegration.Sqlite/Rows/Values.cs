using System.Collections.Frozen;

namespace SafeIntegration.Sqlite;

/// <summary>How .NET values stand in columns: times as Unix milliseconds, enumerations by name.</summary>
internal static class Values
{
    public static long ToColumn(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static SqlValue ToColumn(this DateTimeOffset? time) => time;

    public static string ToColumn<T>(this T value)
        where T : struct, Enum => Names<T>.Of(value);

    public static string? Text(this SqlRow reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Time(this SqlRow reader, int column) =>
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(column));

    public static DateTimeOffset? TimeOrNull(this SqlRow reader, int column) =>
        reader.IsDBNull(column) ? null : reader.Time(column);

    public static T Name<T>(this SqlRow reader, int column)
        where T : struct, Enum => Names<T>.Parse(reader.GetString(column));

    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<T, string> Written = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Enum.GetName(value)!);
        private static readonly FrozenDictionary<string, T> Known = Written.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static string Of(T value) => Written.TryGetValue(value, out string? name) ? name : throw new ArgumentOutOfRangeException(nameof(value));

        public static T Parse(string name) => Known.TryGetValue(name, out T value) ? value : throw new FormatException($"The journal holds a {typeof(T).Name} '{name}' that this version does not know.");
    }
}
