using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite.Tests.Backups;

/// <summary>Copies of a journal in use, and journals from copies.</summary>
public sealed class BackupTests : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(_journal.Folder, "copy.db");

    [Fact]
    public async Task A_backup_under_load_is_one_moment_of_the_journal_and_lets_writers_go_on()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        for (int i = 0; i < 40; i++)
            await store.SaveAsync(Items.New($"before-{i}", size: 50_000));
        using var stop = new CancellationTokenSource();
        int written = 0;
        Task writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await store.SaveAsync(Items.New($"during-{written++}"));
        }, CancellationToken.None);
        await store.BackUpAsync(Copy, Token);
        await stop.CancelAsync();
        await writing;

        Assert.Equal([Copy], Directory.GetFiles(_journal.Folder, "copy*"));
        Assert.NotEqual(0, written);
        await using var copied = new SqliteJournalStore(new() { ConnectionString = $"Data Source={Copy}" });
        await copied.InitializeAsync(Token);
        Assert.NotNull(await copied.FindByKeyAsync(Items.Orders, "before-39", Token));
        Assert.Empty(await copied.CheckIntegrityAsync(Token));
        foreach (ChainHead head in await copied.ReadChainHeadsAsync(null, 10_000, Token))
            Assert.True(AuditChain.Verify((await copied.FindAsync(head.Item, Token))!, await copied.ReadAuditAsync(head.Item, Token)));
    }

    [Fact]
    public async Task A_backup_takes_the_applications_own_tables_along_and_not_the_machines()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        _journal.Execute("CREATE TABLE own (line TEXT); INSERT INTO own VALUES ('x');");
        await store.BackUpAsync(Copy, Token);
        using var connection = new SqliteConnection($"Data Source={Copy};Pooling=False");
        connection.Open();
        Assert.Equal("x", TemporaryJournal.Execute(connection, "SELECT line FROM own"));
        Assert.Equal(0L, TemporaryJournal.Execute(connection, "SELECT count(*) FROM journal_store"));
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        File.WriteAllText(Copy, "precious");
        var problem = await Assert.ThrowsAsync<IOException>(() => store.BackUpAsync(Copy, Token));
        Assert.Contains("nothing is overwritten", problem.Message, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(Copy));
    }

    [Fact]
    public async Task A_backup_that_is_cancelled_or_fails_leaves_nothing_behind()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.BackUpAsync(Copy, new CancellationToken(canceled: true)));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => store.BackUpAsync(Path.Combine(_journal.Folder, "no", "such", "folder.db"), Token));
        Assert.Empty(Directory.GetFiles(_journal.Folder, "copy*"));
    }

    [Fact]
    public async Task A_damaged_journal_is_found_by_the_check_and_not_backed_up()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        await store.SaveAsync(Items.New(size: 300_000));
        Assert.Empty(await store.CheckIntegrityAsync(Token));
        await store.DisposeAsync();
        _journal.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        // An index that says something else than its table.
        _journal.Execute("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'state, id', 'state, segment') WHERE name = 'journal_item_list';");
        SqliteJournalStore damaged = _journal.Create();
        Assert.NotEmpty(await damaged.CheckIntegrityAsync(Token));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => damaged.BackUpAsync(Copy, Token));
        Assert.Empty(Directory.GetFiles(_journal.Folder, "copy*"));
    }

    [Fact]
    public async Task The_health_check_looks_in_the_background_and_tells_the_last_result()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Items.Now);
        var check = new IntegrityHealthCheck(store, time, TimeSpan.FromDays(1));
        Assert.Contains("for the first time", (await check.CheckHealthAsync(null!, Token)).Description, StringComparison.Ordinal);
        Task first = check.Looking;
        await first;
        Assert.Equal("The file was sound at 2026-01-05 08:00:00Z.", (await check.CheckHealthAsync(null!, Token)).Description);
        Assert.Same(first, check.Looking);
        time.Advance(TimeSpan.FromDays(1));
        await check.CheckHealthAsync(null!, Token);
        Assert.NotSame(first, check.Looking);
        await check.Looking;
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();
}
