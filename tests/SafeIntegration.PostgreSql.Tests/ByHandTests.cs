using Npgsql;
using SafeIntegration.Journaling;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.PostgreSql.Tests;

/// <summary>The published scripts, run by an administrator, and an application that may do no more than it needs.</summary>
public sealed class ByHandTests(PostgreSqlServer server) : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new(server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_scripts_run_with_psql_as_the_documentation_says()
    {
        string connection = await server.ConnectionStringAsync();
        Assert.SkipUnless(PostgreSqlBinaries.Find() is { } binaries && File.Exists(Path.Combine(binaries, "psql")), "Needs psql.");
        await _journal.ExecuteAsync("CREATE SCHEMA :\"schema\"");
        using var folder = new TemporaryFolder();
        foreach (MigrationScript script in MigrationScript.All)
        {
            string file = Path.Combine(folder.Path, script.Name);
            await File.WriteAllTextAsync(file, script.Sql, Token);
            await Command.RunAsync(
                Path.Combine(PostgreSqlBinaries.Find()!, "psql"), "--no-psqlrc", "--dbname", Uri(connection), "--set", $"schema={_journal.Schema}", "--set", "ON_ERROR_STOP=1", "--single-transaction", "--file", file);
        }

        PostgreSqlJournalStore store = await _journal.OpenAsync(options => options.AutoMigrate = false);
        await store.SaveAsync(Items.New());
    }

    [Fact]
    public async Task Usage_of_the_schema_and_rows_of_its_tables_are_all_an_application_needs()
    {
        await _journal.OpenAsync();
        string role = $"clerk_{Guid.NewGuid():N}";
        await _journal.ExecuteAsync(
            $"CREATE ROLE {role} LOGIN PASSWORD 'clerk'; GRANT USAGE ON SCHEMA :\"schema\" TO {role}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA :\"schema\" TO {role}");
        try
        {
            await using PostgreSqlJournalStore store = await _journal.OpenAsync(options =>
            {
                options.AutoMigrate = false;
                options.ConnectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Username = role, Password = "clerk" }.ConnectionString;
            });
            JournalCommit commit = Items.New("key", state: ItemState.Due);
            await store.SaveAsync(commit with
            {
                Item = commit.Item with { DueAt = Items.Now },
                GateEvents = [new() { Integration = Items.Orders, Epoch = 1, Kind = GateEventKind.EpochStarted, At = Items.Now }],
                Alerts = [new() { Key = "key", Integration = Items.Orders, Kind = "violation", FirstAt = Items.Now, LastAt = Items.Now, DueAt = Items.Now }],
            });
            await store.CheckAsync(Token);
            ItemRecord claimed = Assert.Single(await store.ClaimDueAsync(new([Items.Orders], "worker", Items.Now, TimeSpan.FromMinutes(1), 10), Token));
            JournalCommit started = Items.Next(claimed with { State = ItemState.Started }, AuditAction.Started);
            Assert.Equal(CommitOutcome.Committed, await store.CommitWithEffectAsync(started, Items.Next(started.Item, AuditAction.Applied), (_, _) => Task.CompletedTask, Token));
            Assert.Single(await store.ClaimAlertsAsync(Items.Now, TimeSpan.FromMinutes(1), 10, Token));
            Assert.Single(await store.CountAsync(Token));
        }
        finally
        {
            await _journal.ExecuteAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static string Uri(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return $"host={settings.Host} port={settings.Port} dbname={settings.Database} user={settings.Username}" + (settings.Password is null ? "" : $" password={settings.Password}");
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("scripts-");

        public string Path => _directory.FullName;

        public void Dispose() => _directory.Delete(recursive: true);
    }
}
