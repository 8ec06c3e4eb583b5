using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;
using SQLitePCL;

namespace SafeIntegration.Sqlite;

/// <summary>Has a file keep a write-ahead log, which is what lets others read while one writes.</summary>
internal static class WriteAheadLog
{
    // Each try ends with a wait for whoever was in the way, so a few are plenty.
    private const int Tries = 20;

    /// <summary>Turns it on; nothing happens where it is on already.</summary>
    /// <exception cref="JournalUnavailableException">The file cannot have one.</exception>
    /// <exception cref="SqliteException">The file is locked for longer than the busy timeout, or cannot be used.</exception>
    public static void TurnOn(SqlSession session, string file)
    {
        for (int attempt = 1; !TryTurnOn(session, file, isLast: attempt == Tries); attempt++)
        {
            // Where several processes make one file, SQLite does not wait for the others, because two that change the mode could wait for each other. A transaction does wait.
            session.Execute("BEGIN EXCLUSIVE");
            session.Execute("ROLLBACK");
        }
    }

    private static bool TryTurnOn(SqlSession session, string file, bool isLast)
    {
        try
        {
            if (session.QueryFirst("PRAGMA journal_mode = WAL", reader => reader.GetString(0)) == "wal")
                return true;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_BUSY && !isLast)
        {
            return false;
        }

        throw new JournalUnavailableException($"The journal's file {file} cannot use a write-ahead log. Put it on a local disk where this process may write.");
    }
}
