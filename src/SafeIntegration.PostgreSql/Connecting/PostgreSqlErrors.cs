using Npgsql;

namespace SafeIntegration.PostgreSql;

/// <summary>Says in words what PostgreSQL says in codes.</summary>
internal static class PostgreSqlErrors
{
    private const string Integrity = "23";
    private const string Data = "22";
    private const string Authorization = "28";
    private const string Shutdown = "57P";

    /// <summary>Whether the same write or read, on a new connection, may well succeed at once. Nothing was written.</summary>
    public static bool IsPassing(NpgsqlException exception) => exception is PostgresException server
        ? server.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.AdminShutdown
        : exception.InnerException is IOException;

    /// <summary>
    /// Whether the server said no and goes on. Anything else (it ends the connection, it does not answer) tells nothing of what it did before.
    /// </summary>
    public static bool IsRefusal(NpgsqlException exception) => exception is PostgresException { InvariantSeverity: "ERROR" };

    /// <summary>The exception a caller of the journal gets.</summary>
    public static Exception Translate(NpgsqlException exception, string database)
    {
        string? words = exception is PostgresException server
            ? Words(server.SqlState)
            : exception.InnerException is TimeoutException
                ? "did not answer in time. Look for locks and load on the server, or raise the connection string's timeouts"
                : "cannot be reached: the connection failed or was lost. Check that the server runs and that host, port and network are right";
        return words is null
            ? new InvalidOperationException("The journal refused a write that breaks a rule of its tables. Nothing was written.", exception)
            : new JournalUnavailableException($"The journal's database {database} {words}. Nothing was written.", exception);
    }

    private static string? Words(string state) => state switch
    {
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedFunction =>
            "does not have the expected tables. Initialize the store before using it: start the host (StartAsync or RunAsync); where AutoMigrate is off, run the migration scripts first",
        PostgresErrorCodes.InvalidCatalogName => "does not exist. Create it, or correct the connection string",
        PostgresErrorCodes.InsufficientPrivilege =>
            "does not let this user do that. Grant it usage of the journal's schema and select, insert, update and delete on its tables; to migrate, it must own them",
        PostgresErrorCodes.ReadOnlySqlTransaction => "is read-only, as a standby is. Connect to the primary (Target Session Attributes=primary)",
        PostgresErrorCodes.DiskFull => "has no more room: its disk is full. Free some space",
        PostgresErrorCodes.TooManyConnections => "has no free connection. Lower Maximum Pool Size in the connection strings, or raise max_connections",
        PostgresErrorCodes.OutOfMemory => "cannot be used: the server ran out of memory",
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled =>
            "is locked: another transaction has held what this one needs for longer than the timeout. End that transaction",
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure =>
            "is contended: other transactions got in the way again and again. Look for transactions of other programs on the journal's tables",
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => "is damaged. Stop the application, keep the data directory, and restore a backup",
        _ when state.StartsWith(Authorization, StringComparison.Ordinal) => "refuses the login. Check user, password and pg_hba.conf",
        _ when state.StartsWith(Shutdown, StringComparison.Ordinal) => "ended the connection or does not take any now: the server starts or stops. It is used again as soon as it runs",
        _ when state.StartsWith(Integrity, StringComparison.Ordinal) || state.StartsWith(Data, StringComparison.Ordinal) => null,
        _ => $"reports the error {state}. Look it up in the server's log",
    };
}
