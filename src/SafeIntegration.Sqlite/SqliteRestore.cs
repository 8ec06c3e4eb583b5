using SafeIntegration.Journaling;
using SafeIntegration.Sqlite;

namespace SafeIntegration;

/// <summary>Puts a backup in the place of a SQLite journal.</summary>
public static class SqliteRestore
{
    /// <summary>
    /// Replaces the journal's file by a copy of <paramref name="backup"/>. The application must not run. The backup is checked first; the file that was there, and its log, are kept beside it
    /// under another name. What happened after the backup is forgotten: see docs/journal.md for what that means and how to find it.
    /// </summary>
    /// <param name="backup">A file that <see cref="SqliteJournalStore.BackUpAsync"/> wrote.</param>
    /// <param name="options">The journal to replace.</param>
    /// <param name="holdEffects">
    /// Whether effects that were open when the backup was made become in doubt, so that a person says whether they happened, instead of happening (again). False only where every receiver
    /// recognises the idempotency key.
    /// </param>
    /// <param name="time">The clock; the system's where null.</param>
    /// <param name="cancellationToken">Stops, and leaves everything as it was.</param>
    /// <exception cref="JournalUnavailableException">The journal is in use, or the backup is damaged, no journal, or one of later code.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static Task<SqliteRestoreResult> RunAsync(
        string backup, SqliteJournalOptions options, bool holdEffects = true, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(backup);
        ArgumentNullException.ThrowIfNull(options);
        if (!File.Exists(backup))
            throw new FileNotFoundException($"There is no backup {backup}.", backup);
        return new RestoreOperation(options, time ?? TimeProvider.System).RunAsync(Path.GetFullPath(backup), holdEffects, cancellationToken);
    }
}

/// <summary>What a restore did.</summary>
/// <param name="Replaced">The file that was there before, under its new name; null if there was none.</param>
/// <param name="Held">How many items had an open effect and are in doubt now.</param>
public sealed record SqliteRestoreResult(string? Replaced, int Held);
