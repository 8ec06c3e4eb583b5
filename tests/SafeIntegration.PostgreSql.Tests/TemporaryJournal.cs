using Microsoft.Extensions.Logging;
using Npgsql;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.PostgreSql.Tests;

/// <summary>A schema with a journal's tables, and the stores opened on it. Dropped at the end.</summary>
internal sealed class TemporaryJournal(PostgreSqlServer server) : IAsyncDisposable
{
    private readonly List<PostgreSqlJournalStore> _stores = [];

    public string Schema { get; init; } = $"journal_{Guid.NewGuid():N}";

    /// <summary>The schema as a statement names it.</summary>
    public string Quoted => '"' + Schema.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<PostgreSqlJournalStore> OpenAsync(Action<PostgreSqlJournalOptions>? configure = null)
    {
        PostgreSqlJournalStore store = await CreateAsync(configure);
        await store.InitializeAsync(Token);
        return store;
    }

    public async Task<PostgreSqlJournalStore> CreateAsync(
        Action<PostgreSqlJournalOptions>? configure = null, TimeProvider? time = null, ILogger<PostgreSqlJournalStore>? log = null)
    {
        var options = new PostgreSqlJournalOptions { ConnectionString = $"{await server.ConnectionStringAsync()};Maximum Pool Size=20;Application Name={ApplicationName}", Schema = Schema, UseDatabaseClock = false };
        configure?.Invoke(options);
        var store = new PostgreSqlJournalStore(options, time, log);
        lock (_stores)
            _stores.Add(store);
        return store;
    }

    /// <summary>Runs a statement beside the stores, with <c>:"schema"</c> in it, and returns the first value.</summary>
    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await server.ConnectionStringAsync() + ";Pooling=false");
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql.Replace(":\"schema\"", Quoted, StringComparison.Ordinal), connection);
        return await command.ExecuteScalarAsync(Token);
    }

    /// <summary>Ends the connections of the stores, as a server that is restarted or an administrator does.</summary>
    public Task TerminateAllAsync() =>
        ExecuteAsync($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '{ApplicationName}'");

    public async ValueTask DisposeAsync()
    {
        foreach (PostgreSqlJournalStore store in _stores)
            await store.DisposeAsync();
        if (_stores.Count > 0)
            await ExecuteAsync("DROP SCHEMA IF EXISTS :\"schema\" CASCADE");
    }

    private string ApplicationName { get; } = $"test-{Guid.NewGuid():N}";
}
