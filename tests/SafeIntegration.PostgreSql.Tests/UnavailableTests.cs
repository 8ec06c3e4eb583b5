using SafeIntegration.Journaling;
using SafeIntegration.PostgreSql.Tests.Server;

namespace SafeIntegration.PostgreSql.Tests;

public sealed class UnavailableTests(PostgreSqlServer server) : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new(server);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_that_was_not_initialized_says_so()
    {
        PostgreSqlJournalStore store = await _journal.CreateAsync();
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => store.CommitAsync(Items.New(), Token));
        Assert.Contains("Initialize the store", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => store.FindAsync(ItemId.New(Items.Now), Token));
    }

    [Fact]
    public async Task A_lock_that_is_held_for_too_long_is_reported_and_recovered_from()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        PostgreSqlJournalStore hasty = await _journal.CreateAsync(options => options.ConnectionString += ";Options=-c lock_timeout=50ms");
        ItemRecord item = await store.SaveAsync(Items.New());
        JournalCommit started = Items.Next(item with { State = ItemState.Started }, AuditAction.Started);
        JournalCommit late = Items.Next(item, AuditAction.Approved);
        await store.CommitWithEffectAsync(started, Items.Next(started.Item, AuditAction.Applied), async (_, _) =>
        {
            var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => hasty.CommitAsync(late, Token));
            Assert.Contains("is locked", exception.Message, StringComparison.Ordinal);
        }, Token);
        Assert.Equal(CommitOutcome.Conflict, await hasty.CommitAsync(late, Token));
    }

    [Fact]
    public async Task A_read_only_database_is_reported()
    {
        await _journal.OpenAsync();
        PostgreSqlJournalStore store = await _journal.CreateAsync(options => options.ConnectionString += ";Options=-c default_transaction_read_only=on");
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => store.CheckAsync(Token));
        Assert.Contains("read-only", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_wait_for_the_disk_is_refused()
    {
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(
            () => _journal.OpenAsync(options => options.ConnectionString += ";Options=-c synchronous_commit=off"));
        Assert.Contains("synchronous_commit", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_reported()
    {
        PostgreSqlJournalStore store = await _journal.CreateAsync(options => options.ConnectionString += ";Database=no such");
        var exception = await Assert.ThrowsAsync<JournalUnavailableException>(() => store.InitializeAsync(Token));
        Assert.Contains("does not exist", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_PostgreSQL_does_not_know_comes_back_as_it_was()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        foreach (string key in (string[])["a\0b", "a\u001b0000b", "\ud800", "\udc00\ud800\0", "\u001b", "😀\0"])
        {
            ItemRecord item = await store.SaveAsync(Items.New(key));
            Assert.Equal(item, await store.FindByKeyAsync(Items.Orders, key, Token));
        }
    }

    [Fact]
    public void A_connection_string_without_a_host_is_refused() =>
        Assert.Throws<ArgumentException>(() => new PostgreSqlJournalStore(new PostgreSqlJournalOptions { ConnectionString = "Database=orders" }));

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("a_name_that_is_longer_than_the_sixty-three_bytes_that_a_name_can_have")]
    public void A_schema_that_cannot_be_named_is_refused(string schema) =>
        Assert.Throws<ArgumentException>(() => new PostgreSqlJournalStore(new PostgreSqlJournalOptions { ConnectionString = "Host=localhost", Schema = schema }));

    [Fact]
    public async Task A_disposed_store_says_so()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.CheckAsync(Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.CountAsync(Token));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();
}
