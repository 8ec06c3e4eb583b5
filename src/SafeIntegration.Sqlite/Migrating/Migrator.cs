using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite;

/// <summary>
/// Brings the tables to this code's version. A newer version is left alone where it declares that this code can work with it, as happens
/// while an upgrade rolls over several processes.
/// </summary>
internal static class Migrator
{
    private const string CreateVersions =
        """
        CREATE TABLE IF NOT EXISTS journal_schema_version (
            version         INTEGER NOT NULL PRIMARY KEY,
            script          TEXT    NOT NULL,
            minimum_reader  INTEGER NOT NULL,
            applied_at      INTEGER NOT NULL
        ) STRICT
        """;

    private const string TableExists = "SELECT name FROM sqlite_schema WHERE name = 'journal_schema_version'";

    private const string SelectVersions = "SELECT version, minimum_reader FROM journal_schema_version";

    private const string InsertVersion =
        "INSERT INTO journal_schema_version (version, script, minimum_reader, applied_at) VALUES ($version, $script, $minimum_reader, $applied_at)";

    /// <exception cref="JournalUnavailableException">The tables are too new, or too old and may not be migrated.</exception>
    public static void Run(SqlSession session, string file, IReadOnlyList<MigrationScript> scripts, bool mayMigrate, TimeProvider time, ILogger logger)
    {
        List<MigrationScript> missing = Missing(session, file, scripts);
        if (missing.Count == 0)
            return;
        if (!mayMigrate)
        {
            throw new JournalUnavailableException(
                $"The journal's tables in {file} are not up to date, and AutoMigrate is off. Run these scripts in order: {string.Join(", ", missing.Select(script => script.Name))}.");
        }

        session.Execute("BEGIN IMMEDIATE");
        session.Execute(CreateVersions);
        // Another process may have migrated while this one waited for the lock.
        foreach (MigrationScript script in Missing(session, file, scripts))
        {
            using SqliteCommand command = session.Connection.CreateCommand();
            command.CommandText = script.Sql;
            command.ExecuteNonQuery();
            session.Execute(InsertVersion,
                ("$version", script.Version), ("$script", script.Name), ("$minimum_reader", script.MinimumReader),
                ("$applied_at", time.GetUtcNow().ToColumn()));
            Log.Migrated(logger, script.Name);
        }

        session.Execute("COMMIT");
    }

    private static List<MigrationScript> Missing(SqlSession session, string file, IReadOnlyList<MigrationScript> scripts)
    {
        List<(int Version, int MinimumReader)> applied = session.Query(TableExists, reader => reader.GetString(0)).Count == 0
            ? []
            : session.Query(SelectVersions, reader => (reader.GetInt32(0), reader.GetInt32(1)));
        int minimumReader = applied.Select(row => row.MinimumReader).DefaultIfEmpty().Max();
        int own = scripts[^1].Version;
        if (minimumReader > own)
        {
            throw new JournalUnavailableException(
                $"The journal's tables in {file} need version {minimumReader} of this library's tables, and this code knows {own}. Update the SafeIntegration packages of this application.");
        }

        return [.. scripts.Where(script => applied.All(row => row.Version != script.Version))];
    }
}
