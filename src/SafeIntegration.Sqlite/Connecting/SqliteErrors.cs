using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SafeIntegration.Sqlite;

/// <summary>Says in words what SQLite says in numbers.</summary>
internal static class SqliteErrors
{
    /// <summary>The exception a caller of the journal gets.</summary>
    public static Exception Translate(SqliteException exception, string file)
    {
        string? words = exception.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
                "is locked: another connection has held a write transaction for longer than the busy timeout. End that transaction",
            raw.SQLITE_FULL => "has no more room: its disk is full, or a page or quota limit is reached. Free some space",
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
                "is damaged or is not a SQLite database. Stop the application, keep the file and its -wal file, and restore a backup",
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
                "is read-only for this process. Give it write permission for the file and for its directory",
            raw.SQLITE_CANTOPEN => "cannot be opened. Check that its directory exists and that this process may write there",
            raw.SQLITE_IOERR => "cannot be read or written: its disk reports an error. Check the disk and the system's log",
            raw.SQLITE_NOMEM => "cannot be used: SQLite ran out of memory",
            raw.SQLITE_ERROR or raw.SQLITE_SCHEMA or raw.SQLITE_MISMATCH =>
                "does not have the expected tables. Initialize the store before using it: start the host (StartAsync or RunAsync); where AutoMigrate is off, run the migration scripts first",
            _ => null,
        };
        return words is null
            ? new InvalidOperationException("The journal refused a write that breaks a rule of its tables. Nothing was written.", exception)
            : new JournalUnavailableException($"The journal's file {file} {words}. Nothing was written.", exception);
    }
}
