using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SafeIntegration.Journaling;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.PostgreSql.Tests;

public sealed class MigrationTests(PostgreSqlServer server) : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new(server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_schema_gets_the_tables_and_their_version()
    {
        await _journal.OpenAsync();
        Assert.Equal(MigrationScript.All[^1].Version, await _journal.ExecuteAsync("SELECT max(version) FROM :\"schema\".journal_schema_version"));
    }

    [Fact]
    public async Task Every_script_notes_its_own_number_and_name()
    {
        await _journal.OpenAsync();
        foreach (MigrationScript script in MigrationScript.All)
            Assert.Equal(script.Name, await _journal.ExecuteAsync($"SELECT script FROM :\"schema\".journal_schema_version WHERE version = {script.Version}"));
    }

    [Fact]
    public async Task Stores_that_migrate_at_once_do_it_once()
    {
        PostgreSqlJournalStore[] stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _journal.CreateAsync()));
        await Task.WhenAll(stores.Select(store => Task.Run(() => store.InitializeAsync(Token), Token)));
        Assert.Equal((long)MigrationScript.All.Count, await _journal.ExecuteAsync("SELECT count(*) FROM :\"schema\".journal_schema_version"));
        foreach (PostgreSqlJournalStore store in stores)
            await store.SaveAsync(Items.New());
    }

    [Fact]
    public async Task Without_AutoMigrate_the_missing_scripts_are_named()
    {
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => _journal.OpenAsync(options => options.AutoMigrate = false));
        Assert.All(MigrationScript.All, script => Assert.Contains(script.Name, exception.Message, StringComparison.Ordinal));
        Assert.Contains(_journal.Schema, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await _journal.ExecuteAsync($"SELECT count(*) FROM pg_namespace WHERE nspname = '{_journal.Schema}'"));
    }

    [Fact]
    public async Task Without_AutoMigrate_tables_made_by_hand_are_used()
    {
        await _journal.ExecuteAsync("CREATE SCHEMA :\"schema\"");
        foreach (MigrationScript script in MigrationScript.All)
            await _journal.ExecuteAsync(script.Sql);
        PostgreSqlJournalStore store = await _journal.OpenAsync(options => options.AutoMigrate = false);
        await store.SaveAsync(Items.New());
    }

    [Fact]
    public async Task A_newer_version_that_still_fits_is_tolerated()
    {
        await _journal.OpenAsync();
        await AddVersionAsync(minimumReader: MigrationScript.All[^1].Version);
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        await store.SaveAsync(Items.New());
    }

    [Fact]
    public async Task A_newer_version_that_does_not_fit_is_refused()
    {
        await _journal.OpenAsync();
        await AddVersionAsync(minimumReader: 999);
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => _journal.OpenAsync());
        Assert.Contains("Update this application's SafeIntegration packages", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_behind()
    {
        MigrationScript broken = new(MigrationScript.All[^1].Version + 1, "9999_broken.sql", "CREATE TABLE :\"schema\".half (a int); CREATE TABLE :\"schema\".half (a int);");
        var options = new PostgreSqlJournalOptions { ConnectionString = await server.ConnectionStringAsync(), Schema = _journal.Schema };
        await using var database = new Database(options, NullLogger.Instance);
        var migrator = new Migrator(database, [.. MigrationScript.All, broken], NullLogger.Instance);
        await Assert.ThrowsAnyAsync<Exception>(() => migrator.RunAsync(mayMigrate: true, Token));
        Assert.Equal(0L, await _journal.ExecuteAsync($"SELECT count(*) FROM pg_namespace WHERE nspname = '{_journal.Schema}'"));
        await _journal.OpenAsync();
    }

    [Fact]
    public async Task Two_schemas_of_one_database_are_two_journals()
    {
        await using var other = new TemporaryJournal(server) { Schema = $"Odd \"name\" {Guid.NewGuid():N}" };
        PostgreSqlJournalStore one = await _journal.OpenAsync();
        PostgreSqlJournalStore two = await other.OpenAsync();
        ItemRecord item = await one.SaveAsync(Items.New("key"));
        Assert.Null(await two.FindAsync(item.Id, Token));
        await two.SaveAsync(Items.New("key"));
    }

    [Theory]
    [InlineData("UPDATE :\"schema\".journal_audit SET actor = 'mallory'")]
    [InlineData("DELETE FROM :\"schema\".journal_audit")]
    [InlineData("TRUNCATE :\"schema\".journal_audit")]
    public async Task Audit_entries_can_be_neither_changed_nor_deleted(string statement)
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        ItemRecord item = await store.SaveAsync(Items.New());
        await Assert.ThrowsAsync<PostgresException>(() => _journal.ExecuteAsync(statement));
        Assert.True(AuditChain.Verify(item, await store.ReadAuditAsync(item.Id, Token)));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private Task<object?> AddVersionAsync(int minimumReader) => _journal.ExecuteAsync(
        $"INSERT INTO :\"schema\".journal_schema_version (version, script, minimum_reader, applied_at) VALUES (999, '0999_later.sql', {minimumReader}, 0)");
}
