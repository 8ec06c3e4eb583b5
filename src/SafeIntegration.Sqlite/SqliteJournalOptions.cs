using Microsoft.Data.Sqlite;

namespace SafeIntegration;

/// <summary>How the journal uses its SQLite file. Read once, when the store is made.</summary>
public sealed class SqliteJournalOptions
{
    /// <summary>
    /// Connection string of Microsoft.Data.Sqlite, such as <c>Data Source=safeintegration.db</c>. It must name a file on a local disk. An
    /// application's own tables may be in the same file; a transactional effect needs that.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// Whether the store creates and migrates its tables. If not, someone has to run the scripts in the package's folder <c>scripts</c> beforehand.
    /// </summary>
    public bool AutoMigrate { get; set; } = true;

    /// <summary>How long a write waits for another connection's write transaction. Less than a second counts as a second.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromMilliseconds(SqliteJournalDefaults.BusyTimeoutMilliseconds);

    /// <summary>How many writes at the most share one transaction.</summary>
    public int MaxBatch { get; set; } = SqliteJournalDefaults.MaxBatch;

    /// <summary>How many writes wait for their turn before further callers wait to queue theirs.</summary>
    public int QueueCapacity { get; set; } = SqliteJournalDefaults.QueueCapacity;

    /// <summary>Lets a test change each new connection.</summary>
    internal Action<SqliteConnection>? ConnectionOpened { get; set; }
}
