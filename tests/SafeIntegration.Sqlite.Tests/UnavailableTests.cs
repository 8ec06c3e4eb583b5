using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite.Tests;

public sealed class UnavailableTests : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("BEGIN IMMEDIATE")]
    [InlineData("BEGIN EXCLUSIVE")]
    public async Task A_locked_database_is_reported_read_from_and_recovered_from(string begin)
    {
        SqliteJournalStore store = await _journal.OpenAsync(ShortTimeout);
        ItemRecord before = await store.SaveAsync(Items.New("before"));
        JournalCommit commit = Items.New("key");
        using (SqliteConnection other = _journal.Connect())
        {
            TemporaryJournal.Execute(other, begin);
            var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => store.CommitAsync(commit, Token));
            Assert.Contains("is locked", exception.Message, StringComparison.Ordinal);
            Assert.Contains(_journal.File, exception.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<JournalUnavailableException>(() => store.CheckAsync(Token));
            Assert.Equal(before, await store.FindAsync(before.Id, Token));
        }

        Assert.Null(await store.FindAsync(commit.Item.Id, Token));
        await store.SaveAsync(commit);
    }

    [Fact]
    public async Task An_effect_on_a_locked_database_is_not_run()
    {
        SqliteJournalStore store = await _journal.OpenAsync(ShortTimeout);
        ItemRecord item = await store.SaveAsync(Items.New());
        JournalCommit started = Items.Next(item, AuditAction.Started);
        using SqliteConnection other = _journal.Connect();
        TemporaryJournal.Execute(other, "BEGIN IMMEDIATE");
        bool run = false;
        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.CommitWithEffectAsync(
            started, Items.Next(started.Item, AuditAction.Applied), (_, _) => Task.FromResult(run = true), Token));
        Assert.False(run);
    }

    [Fact]
    public async Task A_full_disk_is_reported_and_recovered_from()
    {
        const int Few = 100;
        const int Many = 1_000_000;
        int pages = Few;
        List<SqliteConnection> connections = [];
        SqliteJournalStore store = await _journal.OpenAsync(options => options.ConnectionOpened = connection =>
        {
            lock (connections)
            {
                LimitPages(connection, pages);
                connections.Add(connection);
            }
        });
        JournalCommit large = Items.New("large", size: 2_000_000);
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => store.CommitAsync(large, Token));
        Assert.Contains("no more room", exception.Message, StringComparison.Ordinal);
        Assert.Null(await store.FindAsync(large.Item.Id, Token));
        Assert.Empty(await store.ReadAuditAsync(large.Item.Id, Token));

        // SQLite's limit belongs to the connection; the store may open its next one at any moment.
        lock (connections)
        {
            pages = Many;
            foreach (SqliteConnection connection in connections.Where(connection => connection.State == System.Data.ConnectionState.Open))
                LimitPages(connection, Many);
        }

        await store.SaveAsync(large);
        Assert.Equal(large.Item, await store.FindAsync(large.Item.Id, Token));
    }

    [Fact(Timeout = 30_000)]
    public async Task A_write_that_does_not_fit_harms_none_of_those_beside_it()
    {
        SqliteJournalStore store = await _journal.OpenAsync(options => options.ConnectionOpened =
            connection => LimitPages(connection, 200));
        CancellationToken token = TestContext.Current.CancellationToken;
        Task<CommitOutcome>[] small = [.. Enumerable.Range(0, 20).Select(i => store.CommitAsync(Items.New($"key-{i}"), token))];
        Task large = store.CommitAsync(Items.New("large", size: 2_000_000), token);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => large);
        Assert.All(await Task.WhenAll(small), outcome => Assert.Equal(CommitOutcome.Committed, outcome));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_reported()
    {
        await File.WriteAllTextAsync(_journal.File, new string('x', 10_000), Token);
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => _journal.OpenAsync());
        Assert.Contains("damaged", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_only_database_is_reported()
    {
        await _journal.OpenAsync();
        SqliteJournalStore store = _journal.Create(options => options.ConnectionString += ";Mode=ReadOnly");
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => store.CheckAsync(Token));
        Assert.Contains("read-only", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_does_not_exist_is_reported()
    {
        string file = Path.Combine(_journal.Folder, "no", "such.db");
        SqliteJournalStore store = _journal.Create(options => options.ConnectionString = $"Data Source={file}");
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => store.InitializeAsync(Token));
        Assert.Contains("directory exists", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_was_not_initialized_says_so()
    {
        SqliteJournalStore store = _journal.Create();
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => store.CommitAsync(Items.New(), Token));
        Assert.Contains("Initialize the store", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.FindAsync(ItemId.New(Items.Now), Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=name;Mode=Memory;Cache=Shared")]
    public void A_connection_string_without_a_file_is_refused(string connectionString) =>
        Assert.Throws<ArgumentException>(() => new SqliteJournalStore(new SqliteJournalOptions { ConnectionString = connectionString }));

    [Fact]
    public async Task A_disposed_store_says_so()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.CheckAsync(Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.CountAsync(Token));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static void LimitPages(SqliteConnection connection, int pages) =>
        TemporaryJournal.Execute(connection, $"PRAGMA max_page_count = {pages}");

    private static void ShortTimeout(SqliteJournalOptions options) => options.BusyTimeout = TimeSpan.FromMilliseconds(1);
}
