namespace SafeIntegration;

/// <summary>The defaults of <see cref="PostgreSqlJournalOptions"/>.</summary>
public static class PostgreSqlJournalDefaults
{
    /// <summary>The schema that holds the journal's tables.</summary>
    public const string Schema = "safe_integration";

    /// <summary>Seconds for which a store tries to find out what became of a commit during which it lost the connection.</summary>
    public const int CommitCheckSeconds = 30;

    /// <summary>Seconds between the signs of life on a connection that listens, where the connection string sets no <c>Keepalive</c>.</summary>
    public const int ListenKeepAliveSeconds = 30;
}
