using Microsoft.Extensions.Logging.Abstractions;
using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite.Tests;

public sealed class MigrationTests : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new();

    [Fact]
    public async Task A_new_file_gets_the_tables_and_their_version()
    {
        await _journal.OpenAsync();
        Assert.Equal((long)MigrationScript.All[^1].Version, _journal.Execute("SELECT max(version) FROM journal_schema_version"));
        Assert.Equal("wal", _journal.Execute("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Stores_that_make_the_same_file_at_the_same_time_all_can()
    {
        const int Files = 20;
        const int StoresAtATime = 6;
        for (int file = 0; file < Files; file++)
        {
            await using var journal = new TemporaryJournal();
            using var start = new Barrier(StoresAtATime);
            await Task.WhenAll(Enumerable.Range(0, StoresAtATime).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    SqliteJournalStore store = journal.Create();
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    return store.InitializeAsync(TestContext.Current.CancellationToken);
                },
                TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));
            Assert.Equal(MigrationScript.All.Count, Convert.ToInt32(journal.Execute("SELECT count(*) FROM journal_schema_version"), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Every_script_notes_its_own_number_and_name()
    {
        await _journal.OpenAsync();
        foreach (MigrationScript script in MigrationScript.All)
            Assert.Equal(script.Name, _journal.Execute($"SELECT script FROM journal_schema_version WHERE version = {script.Version}"));
    }

    [Fact]
    public async Task Without_AutoMigrate_the_missing_scripts_are_named()
    {
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => _journal.OpenAsync(options => options.AutoMigrate = false));
        Assert.All(MigrationScript.All, script => Assert.Contains(script.Name, exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_AutoMigrate_tables_made_by_hand_are_used()
    {
        foreach (MigrationScript script in MigrationScript.All)
            _journal.Execute($"BEGIN IMMEDIATE; {script.Sql} COMMIT;");
        SqliteJournalStore store = await _journal.OpenAsync(options => options.AutoMigrate = false);
        await store.SaveAsync(Items.New());
    }

    [Fact]
    public async Task A_newer_version_that_still_fits_is_tolerated()
    {
        await _journal.OpenAsync();
        AddVersion(minimumReader: MigrationScript.All[^1].Version);
        SqliteJournalStore store = await _journal.OpenAsync();
        await store.SaveAsync(Items.New());
    }

    [Fact]
    public async Task A_newer_version_that_does_not_fit_is_refused()
    {
        await _journal.OpenAsync();
        AddVersion(minimumReader: 999);
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => _journal.OpenAsync());
        Assert.Contains("Update this application's SafeIntegration packages", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_behind()
    {
        using var session = new SqlSession(_journal.Connect());
        MigrationScript broken = new(MigrationScript.All[^1].Version + 1, "9999_broken.sql", "CREATE TABLE half (a); CREATE TABLE half (a);");
        var migrator = new Migrator(_journal.File, [.. MigrationScript.All, broken], NullLogger.Instance);
        Assert.ThrowsAny<Exception>(() => migrator.Run(session, mayMigrate: true));
        session.Dispose();
        Assert.Equal(0L, _journal.Execute("SELECT count(*) FROM sqlite_schema"));
        await _journal.OpenAsync();
    }

    [Fact]
    public async Task Audit_entries_can_be_neither_changed_nor_deleted()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        ItemRecord item = await store.SaveAsync(Items.New());
        Assert.ThrowsAny<Exception>(() => _journal.Execute("UPDATE journal_audit SET actor = 'mallory'"));
        Assert.ThrowsAny<Exception>(() => _journal.Execute("DELETE FROM journal_audit"));
        Assert.True(AuditChain.Verify(item, await store.ReadAuditAsync(item.Id, TestContext.Current.CancellationToken)));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private void AddVersion(int minimumReader) => _journal.Execute(
        $"""
        INSERT INTO journal_schema_version (version, script, minimum_reader, applied_at) VALUES (999, '0999_later.sql', {minimumReader}, 0)
        """);
}
