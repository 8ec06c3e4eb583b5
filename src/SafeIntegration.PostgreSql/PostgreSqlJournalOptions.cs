using Npgsql;

namespace SafeIntegration;

/// <summary>How the journal uses its PostgreSQL database. Read once, when the store is made.</summary>
public sealed class PostgreSqlJournalOptions
{
    /// <summary>
    /// Connection string of Npgsql, such as <c>Host=db;Database=orders;Username=orders</c>. An application's own tables may be in the same
    /// database; a transactional effect needs that. Statements are prepared as they recur unless it says <c>Max Auto Prepare=0</c>.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The schema of the journal's tables; taken as it is written, upper and lower case included. Two journals in one database have two schemas.</summary>
    public string Schema { get; set; } = PostgreSqlJournalDefaults.Schema;

    /// <summary>
    /// Whether the store creates and migrates its schema and tables. If not, someone has to run the scripts in the package's folder
    /// <c>scripts</c> beforehand.
    /// </summary>
    public bool AutoMigrate { get; set; } = true;

    /// <summary>
    /// Whether leases and due times are compared with the database's clock, which all machines share, instead of each caller's own. On by
    /// default. A lease or a due time that a commit sets is moved to that clock too: it lies as far ahead of the commit as it would have of the
    /// item's last update. Off only where time is simulated.
    /// </summary>
    public bool UseDatabaseClock { get; set; } = true;

    /// <summary>For how long a store tries to find out what became of a commit during which it lost the connection.</summary>
    public TimeSpan CommitCheckTimeout { get; set; } = TimeSpan.FromSeconds(PostgreSqlJournalDefaults.CommitCheckSeconds);

    /// <summary>
    /// Whether stores tell each other of work that is due (NOTIFY with the commit, LISTEN on one connection of its own for each store that has workers), so that a commit on one machine
    /// wakes the workers of another at once. On by default. Without, or while the connection is lost, workers find it when they look, every
    /// <see cref="SafeIntegrationOptions.PollInterval"/>. Switch it off behind a pooler that hands out connections by transaction (PgBouncer's <c>pool_mode=transaction</c>), where
    /// LISTEN hears nothing.
    /// </summary>
    public bool UseNotifications { get; set; } = true;

    /// <summary>Changes what a connection string cannot say, for example passwords that expire or certificates. Called once for the pools and once for the connection that listens.</summary>
    public Action<NpgsqlDataSourceBuilder>? ConfigureDataSource { get; set; }

    /// <summary>Lets a test act just before a commit is sent (with the id of the connection's process).</summary>
    internal Func<int, Task>? Committing { get; set; }

    /// <summary>Lets a test act just after a commit was made and before the store knows.</summary>
    internal Func<Task>? Committed { get; set; }
}
