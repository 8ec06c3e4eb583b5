using System.Globalization;
using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;
using SQLitePCL;

namespace SafeIntegration.Sqlite;

/// <summary>
/// Puts a backup in the place of the journal's file. The backup is copied, checked and prepared under another name, so that until the last moment nothing is different; the file that was there
/// is kept.
/// </summary>
internal sealed class RestoreOperation(SqliteJournalOptions options, TimeProvider time)
{
    private const string Restoring = ".restoring";
    private const int PageSize = 500;

    private static readonly string[] Parts = ["", "-wal", "-shm"];

    private readonly string _file = Path.GetFullPath(new SessionFactory(options).File);

    public async Task<SqliteRestoreResult> RunAsync(string backup, bool holdEffects, CancellationToken cancellationToken)
    {
        ThrowIfInUse();
        string restoring = _file + Restoring;
        Delete(restoring);
        try
        {
            await Task.Run(() => Prepare(backup, restoring, cancellationToken), cancellationToken).ConfigureAwait(false);
            int held = holdEffects ? await HoldEffectsAsync(restoring, cancellationToken).ConfigureAwait(false) : 0;
            JournalBackup.Flush(restoring);
            // Somebody may have started meanwhile.
            ThrowIfInUse();
            string? replaced = Replace(restoring);
            return new SqliteRestoreResult(replaced, held);
        }
        catch (SqliteException exception)
        {
            Delete(restoring);
            throw SqliteErrors.Translate(exception, backup);
        }
        catch
        {
            Delete(restoring);
            throw;
        }
    }

    // A file that cannot be opened is what one restores a backup for.
    private void ThrowIfInUse()
    {
        if (!File.Exists(_file))
            return;
        long now = time.GetUtcNow().ToColumn();
        string? host;
        try
        {
            // Read only: what is here is to be kept as it is, its log included.
            using SqlSession session = JournalBackup.Open(options, _file, SqliteOpenMode.ReadOnly);
            host = session.QueryFirst(
                "SELECT host FROM journal_store WHERE seen_at BETWEEN $from AND $to", reader => reader.GetString(0),
                ("$from", now - (1000L * SqliteJournalDefaults.MachineGoneSeconds)), ("$to", now + (1000L * SqliteJournalDefaults.MachineGoneSeconds)));
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT or raw.SQLITE_ERROR or raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR)
        {
            return;
        }

        if (host is not null)
        {
            throw new JournalUnavailableException(
                $"The journal's file {_file} is in use on {host}. Stop the application first; if it was killed, wait {SqliteJournalDefaults.MachineGoneSeconds} seconds.");
        }
    }

    private void Prepare(string backup, string restoring, CancellationToken cancellationToken)
    {
        File.Copy(backup, restoring);
        using SqlSession session = JournalBackup.Open(options, restoring);
        // Refuses what is no journal, or one of later code.
        new Migrator(backup, MigrationScript.All, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance).Run(session, mayMigrate: true);
        JournalBackup.Seal(session, backup, cancellationToken);
    }

    // What was about to happen when the backup was made may have happened since. Nobody knows, and a person has to say so.
    private async Task<int> HoldEffectsAsync(string restoring, CancellationToken cancellationToken)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString) { DataSource = restoring };
        int held = 0;
        var store = new SqliteJournalStore(new SqliteJournalOptions { ConnectionString = builder.ToString(), AllowNetworkFileSystem = options.AllowNetworkFileSystem }, time);
        await using (store.ConfigureAwait(false))
        {
            await store.InitializeAsync(cancellationToken).ConfigureAwait(false);
            var query = new ItemQuery { States = [ItemState.Due, ItemState.Started], Max = PageSize };
            while (await store.ListAsync(query, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
            {
                await Task.WhenAll(page.Select(item => store.CommitAsync(Hold(item), cancellationToken))).ConfigureAwait(false);
                held += page.Count;
            }
        }

        using SqlSession session = JournalBackup.Open(options, restoring);
        JournalBackup.Seal(session, restoring, cancellationToken);
        return held;
    }

    private JournalCommit Hold(ItemRecord item)
    {
        DateTimeOffset now = time.GetUtcNow();
        AuditEntry entry = AuditChain.Next(
            item, now, AuditChain.System, AuditAction.InDoubt, "the journal was restored from a backup; whether the effect has happened since is not known");
        return new()
        {
            ExpectedVersion = item.Version,
            Item = item with
            {
                Version = item.Version + 1,
                State = ItemState.InDoubt,
                DueAt = null,
                LeaseOwner = null,
                LeaseUntil = null,
                UpdatedAt = now,
                AuditLength = entry.Sequence,
                AuditHead = entry.Hash,
            },
            Audit = [entry],
        };
    }

    private string? Replace(string restoring)
    {
        string replaced = string.Create(CultureInfo.InvariantCulture, $"{_file}.replaced-{time.GetUtcNow():yyyyMMddHHmmssfff}");
        bool had = File.Exists(_file);
        // The log belongs to its file, and would be taken for the new one's.
        foreach (string part in Parts.Where(part => File.Exists(_file + part)))
            File.Move(_file + part, replaced + part);
        File.Move(restoring, _file);
        return had ? replaced : null;
    }

    private static void Delete(string restoring)
    {
        foreach (string part in Parts)
            File.Delete(restoring + part);
    }
}
