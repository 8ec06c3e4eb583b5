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

    /// <summary>Seconds between two signs of life that a store leaves in its file.</summary>
    public const int SignOfLifeSeconds = 20;

    /// <summary>Seconds without a sign of life after which a machine counts as gone, and another may have the file.</summary>
    public const int MachineGoneSeconds = 90;

    /// <summary>Bytes to which the write-ahead log is cut back once nobody reads it any more.</summary>
    public const int LogSizeLimit = 64 * 1024 * 1024;
}
