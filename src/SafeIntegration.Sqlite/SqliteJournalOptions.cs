using Microsoft.Data.Sqlite;
using SafeIntegration.Sqlite;

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
    /// Whether the store creates and migrates its tables. If not, someone has to run the scripts in the package's folder <c>scripts</c>
    /// beforehand.
    /// </summary>
    public bool AutoMigrate { get; set; } = true;

    /// <summary>How long a write waits for another connection's write transaction. Less than a second counts as a second.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromMilliseconds(SqliteJournalDefaults.BusyTimeoutMilliseconds);

    /// <summary>How many writes at the most share one transaction.</summary>
    public int MaxBatch { get; set; } = SqliteJournalDefaults.MaxBatch;

    /// <summary>How many writes wait for their turn before further callers wait to queue theirs.</summary>
    public int QueueCapacity { get; set; } = SqliteJournalDefaults.QueueCapacity;

    /// <summary>
    /// Whether a file is used although it lies on a network file system or a folder shared between machines. SQLite's write-ahead log is memory that processes share, and its locks are
    /// the file system's: between machines neither can be relied on, and the file is damaged sooner or later. Off by default; switch it on only for a file system that is local in truth
    /// and passes for another.
    /// </summary>
    public bool AllowNetworkFileSystem { get; set; }

    /// <summary>Whose file it is, other than this machine's, for a test.</summary>
    internal Machine? Machine { get; set; }

    /// <summary>Lets a test change each new connection.</summary>
    internal Action<SqliteConnection>? ConnectionOpened { get; set; }
}
