using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;
using SQLitePCL;

namespace SafeIntegration.Sqlite;

/// <summary>
/// Copies the journal's file, page by page, as of one moment. Under another name at first: what has the name that was asked for is whole, checked and on disk.
/// </summary>
internal sealed class JournalBackup(SqliteJournalOptions options, SessionFactory factory)
{
    /// <summary>What a file is called until it is whole.</summary>
    public const string Unfinished = ".unfinished";

    // So many that the copy is quick, and so few that a cancellation is heard soon.
    private const int PagesAtOnce = 2_000;

    /// <returns>How many bytes it has.</returns>
    public Task<long> WriteAsync(string file, CancellationToken cancellationToken) => Task.Run(() => Write(file, cancellationToken), cancellationToken);

    /// <summary>A connection to a copy of the journal that nobody else uses.</summary>
    public static SqlSession Open(SqliteJournalOptions options, string file, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString) { DataSource = file, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(builder.ToString());
        try
        {
            connection.Open();
            return new SqlSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes a copy fit to lie somewhere: without a log of its own, without the stores that had it open, and sound.</summary>
    /// <exception cref="JournalUnavailableException">It is damaged.</exception>
    public static void Seal(SqlSession session, string file, CancellationToken cancellationToken)
    {
        session.QueryFirst("PRAGMA journal_mode = DELETE", reader => reader.GetString(0));
        session.Execute("DELETE FROM journal_store");
        IReadOnlyList<string> problems = IntegrityCheck.Run(session, cancellationToken);
        if (problems.Count > 0)
            throw new JournalUnavailableException($"The copy {file} of the journal is damaged: {string.Join(' ', problems)}");
    }

    /// <summary>Has what was written to a file reach the disk.</summary>
    public static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private long Write(string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
            throw new IOException($"The backup {file} exists already, and nothing is overwritten. Choose another name.");
        if (!Directory.Exists(Path.GetDirectoryName(file)))
            throw new DirectoryNotFoundException($"There is no folder for the backup {file}. Create it first.");
        string unfinished = file + Unfinished;
        File.Delete(unfinished);
        try
        {
            using (SqlSession source = factory.OpenForReading())
            using (SqlSession copy = Open(options, unfinished))
            {
                Copy(source, copy, cancellationToken);
                Seal(copy, file, cancellationToken);
            }

            Flush(unfinished);
            File.Move(unfinished, file);
            return new FileInfo(file).Length;
        }
        catch (SqliteException exception)
        {
            File.Delete(unfinished);
            cancellationToken.ThrowIfCancellationRequested();
            throw SqliteErrors.Translate(exception, factory.File);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private static void Copy(SqlSession source, SqlSession copy, CancellationToken cancellationToken)
    {
        // A transaction that has read holds its state, so that what others write meanwhile does not make the copy begin anew.
        source.InSnapshot(snapshot =>
        {
            snapshot.QueryFirst("SELECT script FROM journal_schema_version", reader => reader.GetString(0));
            using sqlite3_backup backup = raw.sqlite3_backup_init(copy.Connection.Handle, "main", snapshot.Connection.Handle, "main");
            int result;
            do
            {
                cancellationToken.ThrowIfCancellationRequested();
                result = raw.sqlite3_backup_step(backup, PagesAtOnce);
            }
            while (result == raw.SQLITE_OK);
            return result == raw.SQLITE_DONE ? result : throw new IOException($"The backup could not be written (SQLite's result {result}). Look for room and permissions where it goes.");
        });
    }
}
