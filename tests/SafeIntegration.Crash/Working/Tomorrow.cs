using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SafeIntegration.Crash.Stores;

namespace SafeIntegration.Crash;

/// <summary>
/// A migration that a later version may bring: a column more, an index more, a table more. It declares that the present code can work with
/// it, and runs while that code works.
/// </summary>
internal static class Tomorrow
{
    private const string Statements =
        """
        ALTER TABLE PREFIX_journal_item ADD COLUMN tomorrow text;
        CREATE INDEX journal_item_tomorrow ON PREFIX_journal_item (tomorrow);
        CREATE TABLE PREFIX_journal_tomorrow (id integer NOT NULL PRIMARY KEY);
        INSERT INTO PREFIX_journal_schema_version (version, script, minimum_reader, applied_at) VALUES (1000, '1000_tomorrow.sql', 1, 0);
        """;

    public static async Task MigrateAsync(WorkOptions options)
    {
        await using DbConnection connection = options.Store == StoreKind.Sqlite
            ? new SqliteConnection($"{options.ConnectionString};Pooling=False;Default Timeout=30")
            : new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync();
        await using DbTransaction transaction = await connection.BeginTransactionAsync();
        string prefix = options.Schema.Length > 0 ? options.Schema + "." : "";
        if (options.Store == StoreKind.PostgreSql)
            await ExecuteAsync(connection, transaction, $"SELECT pg_advisory_xact_lock(hashtext('{options.Schema}'))");
        if (await ExecuteAsync(connection, transaction, $"SELECT count(*) FROM {prefix}journal_schema_version WHERE version = 1000") == 0)
            await ExecuteAsync(connection, transaction, Statements.Replace("PREFIX_", prefix, StringComparison.Ordinal));
        await transaction.CommitAsync();
    }

    private static async Task<long> ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql)
    {
        await using DbCommand command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        return await command.ExecuteScalarAsync() is long count ? count : 0;
    }
}
