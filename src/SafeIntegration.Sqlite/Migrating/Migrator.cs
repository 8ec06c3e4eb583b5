using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace SafeIntegration.Sqlite;

/// <summary>
/// Brings the tables to this code's version. A newer version is left alone where it declares that this code can work with it, as happens
/// while an upgrade rolls over several processes.
/// </summary>
internal sealed class Migrator(string file, IReadOnlyList<MigrationScript> scripts, ILogger logger)
{
    private const string SelectTable = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'journal_schema_version'";

    private const string SelectVersions = "SELECT version, minimum_reader FROM journal_schema_version";

    /// <summary>Runs the scripts that are missing.</summary>
    /// <exception cref="JournalUnavailableException">The tables are too new, or too old and may not be migrated.</exception>
    public void Run(SqlSession session, bool mayMigrate)
    {
        List<MigrationScript> missing = Missing(session);
        if (missing.Count == 0)
            return;
        if (!mayMigrate)
        {
            throw new JournalUnavailableException(
                $"The journal's tables in {file} are not up to date, and AutoMigrate is off. Run these scripts of the package SafeIntegration.Sqlite in order: {string.Join(", ", missing.Select(script => script.Name))}.");
        }

        session.Execute("BEGIN IMMEDIATE");
        // Asked again, because another process may have migrated while this one waited for the lock.
        missing = Missing(session);
        foreach (MigrationScript script in missing)
            RunScript(session, script);
        session.Execute("COMMIT");
        foreach (MigrationScript script in missing)
            Log.Migrated(logger, script.Name);
    }

    private List<MigrationScript> Missing(SqlSession session)
    {
        bool any = session.QueryFirst(SelectTable, reader => reader.GetString(0)) is not null;
        List<(int Version, int MinimumReader)> applied = any
            ? session.Query(SelectVersions, reader => (reader.GetInt32(0), reader.GetInt32(1)))
            : [];
        int minimumReader = applied.Select(row => row.MinimumReader).DefaultIfEmpty().Max();
        int own = scripts[^1].Version;
        if (minimumReader > own)
        {
            throw new JournalUnavailableException(
                $"The journal's tables in {file} need code of table version {minimumReader} or later, and this is {own}. Update this application's SafeIntegration packages.");
        }

        return [.. scripts.Where(script => applied.All(row => row.Version != script.Version))];
    }

    private static void RunScript(SqlSession session, MigrationScript script)
    {
        using SqliteCommand command = session.Connection.CreateCommand();
        command.CommandText = script.Sql;
        command.ExecuteNonQuery();
    }
}
