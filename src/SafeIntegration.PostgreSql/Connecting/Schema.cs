using System.Collections.Concurrent;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// The schema of the journal's tables. Statements and scripts name it as <c>:"schema"</c>, which is also how psql writes a variable. No
/// search path is set, because a transactional effect gets the connection and expects its application's own.
/// </summary>
internal sealed class Schema
{
    private const string Marker = ":\"schema\"";
    private const int MaxBytes = 63;
    private readonly ConcurrentDictionary<string, string> _statements = new(StringComparer.Ordinal);
    private readonly Func<string, string> _insert;

    /// <exception cref="ArgumentException">PostgreSQL has no such names.</exception>
    public Schema(string name)
    {
        if (string.IsNullOrEmpty(name) || name.Contains('\0', StringComparison.Ordinal) || System.Text.Encoding.UTF8.GetByteCount(name) > MaxBytes)
            throw new ArgumentException($"The journal's schema must have a name of 1 to {MaxBytes} bytes.", nameof(name));
        Name = name;
        string quoted = '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        _insert = statement => statement.Replace(Marker, quoted, StringComparison.Ordinal);
    }

    public string Name { get; }

    /// <summary>The statement with the schema's name in it. Kept, so only for statements that recur.</summary>
    public string Qualify(string statement) => _statements.GetOrAdd(statement, _insert);
}
