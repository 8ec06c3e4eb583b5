namespace SafeIntegration;

/// <summary>The defaults of <see cref="SqliteJournalOptions"/>.</summary>
public static class SqliteJournalDefaults
{
    /// <summary>Milliseconds a write waits for another connection's write transaction.</summary>
    public const int BusyTimeoutMilliseconds = 5_000;

    /// <summary>Writes that share one transaction, and thereby one wait for the disk.</summary>
    public const int MaxBatch = 256;

    /// <summary>Writes that wait for their turn before further callers wait to queue theirs.</summary>
    public const int QueueCapacity = 4_096;
}
