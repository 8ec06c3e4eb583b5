namespace SafeIntegration.PostgreSql;

/// <summary>
/// What one store tells the others on the same journal, on the channel that is named as its schema: who tells it, so that nobody hears himself, and which integration may have work.
/// Readable for those who look at the server; never a value of a payload.
/// </summary>
/// <param name="Sender">The store that tells it.</param>
/// <param name="Integration">The integration; null for any.</param>
internal sealed record Notice(string Sender, string? Integration)
{
    public const string Listen = """LISTEN :"schema" """;

    // The server's limit is 8,000 bytes.
    private const int MaxLength = 1_000;

    /// <summary>Tells it when the transaction commits, and only then. No parameters, because NOTIFY takes none, and its function returns a row.</summary>
    public Statement ToStatement() => new($"""NOTIFY :"schema", E'{Sender} {Escape(Integration ?? "")}'""");

    public static Notice Parse(string payload) => payload.Split(' ', 2) is [var sender, { Length: > 0 } integration] ? new(sender, integration) : new(payload.TrimEnd(), null);

    // A name that cannot be written as it is stands for any.
    private static string Escape(string name) => name.Length > MaxLength || name.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter))
        ? ""
        : name.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal);
}
