using System.Globalization;
using Npgsql;
using SafeIntegration.Journaling;

namespace SafeIntegration.Crash.Stores;

/// <summary>A journal in a schema of its own.</summary>
/// <param name="direct">How the supervisor connects.</param>
/// <param name="forChildren">How children connect: the same, or through a proxy.</param>
/// <param name="number">Tells the round's schema from others.</param>
internal sealed class PostgreSqlPlace(string direct, string forChildren, int number) : JournalPlace
{
    /// <summary>How the connections of children are known to the server.</summary>
    public const string ApplicationName = "crash-child";

    private const string SelectMiscounts =
        """
        SELECT coalesce(kept.integration, real.integration) || ' ' || coalesce(kept.state, real.state)
        FROM (SELECT integration, state, sum(count) AS count FROM SCHEMA.journal_state_count GROUP BY integration, state) AS kept
        FULL JOIN (SELECT integration, state, count(*) AS count FROM SCHEMA.journal_item GROUP BY integration, state) AS real USING (integration, state)
        WHERE coalesce(kept.count, 0) <> coalesce(real.count, 0)
        """;

    // Compares each index of the journal with its table, row by row; raises an error where they differ.
    private const string CheckIndexes =
        """
        SELECT bt_index_check(index.indexrelid, true)::text FROM pg_index AS index
        JOIN pg_class ON pg_class.oid = index.indexrelid JOIN pg_am ON pg_am.oid = pg_class.relam
        WHERE pg_am.amname = 'btree' AND pg_class.relnamespace = to_regnamespace('SCHEMA') AND index.indisvalid
        """;

    private readonly string _direct = direct + ";Maximum Pool Size=4;Timeout=60";

    public override StoreKind Kind => StoreKind.PostgreSql;

    public override string ConnectionString { get; } = $"{forChildren};Maximum Pool Size=12;Timeout=60;Application Name={ApplicationName}";

    public override string Schema { get; } = string.Create(CultureInfo.InvariantCulture, $"crash_{number}_{Guid.NewGuid():N}");

    public override string EffectTable => $"effect_{Schema}";

    public override Task PrepareAsync(CancellationToken cancellationToken) =>
        QueryAsync($"CREATE EXTENSION IF NOT EXISTS amcheck; CREATE TABLE {EffectTable} (order_id text NOT NULL)", _ => { }, cancellationToken);

    public override IJournalStore Open() => new PostgreSqlJournalStore(new() { ConnectionString = _direct, Schema = Schema });

    public override async Task<bool> HasTablesAsync(CancellationToken cancellationToken)
    {
        bool exists = false;
        await QueryAsync($"SELECT 1 WHERE to_regclass('{Schema}.journal_item') IS NOT NULL", _ => exists = true, cancellationToken);
        return exists;
    }

    public override async Task<IReadOnlyDictionary<string, int>> ReadEffectsAsync(CancellationToken cancellationToken)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        await QueryAsync($"SELECT order_id, count(*)::int FROM {EffectTable} GROUP BY order_id", reader => rows.Add(reader.GetString(0), reader.GetInt32(1)), cancellationToken);
        return rows;
    }

    public override async Task<IReadOnlyList<string>> CheckIntegrityAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        if (!await HasTablesAsync(cancellationToken))
            return problems;
        await QueryAsync(InSchema(SelectMiscounts), reader => problems.Add($"the count of {reader.GetString(0)} is wrong"), cancellationToken);
        try
        {
            await QueryAsync(InSchema(CheckIndexes), _ => { }, cancellationToken);
        }
        catch (PostgresException problem)
        {
            problems.Add(problem.MessageText);
        }

        return problems;
    }

    private string InSchema(string sql) => sql.Replace("SCHEMA", Schema, StringComparison.Ordinal);

    /// <summary>Runs a statement beside the journal.</summary>
    public async Task QueryAsync(string sql, Action<NpgsqlDataReader> read, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_direct + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            read(reader);
    }
}
