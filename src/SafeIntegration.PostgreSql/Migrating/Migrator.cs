using Microsoft.Extensions.Logging;
using Npgsql;

namespace SafeIntegration.PostgreSql;

/// <summary>
/// Brings the tables to this code's version. A newer version is left alone where it declares that this code can work with it, as happens
/// while an upgrade rolls over several machines.
/// </summary>
internal sealed class Migrator(Database database, IReadOnlyList<MigrationScript> scripts, ILogger logger)
{
    // The first number marks the lock as this library's; the second is the schema's, so that two schemas do not wait for each other.
    private const string LockSchema = "SELECT pg_advisory_xact_lock(1396070482, hashtext($1))::text";

    private const string SelectSchema = "SELECT nspname::text FROM pg_namespace WHERE nspname = $1";

    private const string CreateSchema = """CREATE SCHEMA :"schema" """;

    private const string SelectTable =
        """
        SELECT relname::text FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = $1 AND relname = 'journal_schema_version'
        """;

    private const string SelectVersions = """SELECT version, minimum_reader FROM :"schema".journal_schema_version""";

    private readonly string _schema = database.Schema.Name;

    /// <summary>Runs the scripts that are missing.</summary>
    /// <exception cref="JournalUnavailableException">The tables are too new, or too old and may not be migrated.</exception>
    public async Task RunAsync(bool mayMigrate, CancellationToken cancellationToken)
    {
        List<MigrationScript> missing = await database.ReadAsync(MissingAsync, cancellationToken).ConfigureAwait(false);
        if (missing.Count == 0)
            return;
        if (!mayMigrate)
        {
            string names = string.Join(", ", missing.Select(script => script.Name));
            throw new JournalUnavailableException(
                $"The journal's tables in schema {_schema} of the database {database.Name} are not up to date, and AutoMigrate is off. "
                + $"Run these scripts of the package, in order, with psql --set schema={_schema} --single-transaction: {names}.");
        }

        missing = await database.WriteAsync(MigrateAsync, cancellationToken).ConfigureAwait(false);
        foreach (MigrationScript script in missing)
            Log.Migrated(logger, script.Name);
    }

    private async Task<List<MigrationScript>> MigrateAsync(SqlSession session, CancellationToken cancellationToken)
    {
        await session.QueryAsync(new(LockSchema, Name()), reader => reader.GetString(0), cancellationToken).ConfigureAwait(false);
        // Asked again, because another process may have migrated while this one waited for the lock.
        List<MigrationScript> missing = await MissingAsync(session, cancellationToken).ConfigureAwait(false);
        if (missing.Count == 0)
            return missing;
        // A schema that the administrator has made needs no permission to make one.
        if (await session.QueryFirstAsync(new(SelectSchema, Name()), reader => reader.GetString(0), cancellationToken).ConfigureAwait(false) is null)
            await session.ExecuteAsync(new(CreateSchema), cancellationToken).ConfigureAwait(false);
        foreach (MigrationScript script in missing)
        {
            using var command = new NpgsqlCommand(database.Schema.Qualify(script.Sql), session.Connection, session.Transaction) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        return missing;
    }

    private async Task<List<MigrationScript>> MissingAsync(SqlSession session, CancellationToken cancellationToken)
    {
        bool any = await session.QueryFirstAsync(new(SelectTable, Name()), reader => reader.GetString(0), cancellationToken).ConfigureAwait(false) is not null;
        List<(int Version, int MinimumReader)> applied = any
            ? await session.QueryAsync(new(SelectVersions), reader => (reader.GetInt32(0), reader.GetInt32(1)), cancellationToken).ConfigureAwait(false)
            : [];
        int minimumReader = applied.Select(row => row.MinimumReader).DefaultIfEmpty().Max();
        int own = scripts[^1].Version;
        if (minimumReader > own)
        {
            throw new JournalUnavailableException(
                $"The journal's tables in schema {_schema} of the database {database.Name} need code of table version {minimumReader} or later, and this is {own}. "
                + "Update this application's SafeIntegration packages.");
        }

        return [.. scripts.Where(script => applied.All(row => row.Version != script.Version))];
    }

    // As it is: a name is no stored text.
    private NpgsqlParameter Name() => new() { Value = _schema };
}
