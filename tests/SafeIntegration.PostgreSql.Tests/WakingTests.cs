using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.PostgreSql.Tests.Server;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.PostgreSql.Tests;

/// <summary>What one store commits wakes the workers of another.</summary>
public sealed class WakingTests(PostgreSqlServer server) : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new(server);
    private readonly Channel<string?> _told = Channel.CreateUnbounded<string?>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_of_another_process_is_done_although_the_clock_stands_still()
    {
        var time = new FakeTimeProvider(Items.Now);
        await using var submitter = new Bench<Probe>(services => Configure(services, inBackground: false), store: await _journal.OpenAsync(), time: time);
        await using var worker = new Bench<Probe>(services => Configure(services, inBackground: true), store: await _journal.OpenAsync(), time: time);
        IHostedService background = Assert.Single(worker.Services.GetServices<IHostedService>());
        await background.StartAsync(Token);
        // One after the other, each when the loop has nothing to do any more; the first could be found by the first look.
        for (int number = 0; number < 10; number++)
        {
            var applied = new TaskCompletionSource();
            worker.Services.GetRequiredService<EffectScript>().Apply = (_, _) =>
            {
                applied.TrySetResult();
                return Task.CompletedTask;
            };
            await submitter.Integration.SubmitAsync(new Parcel { Id = $"p{number}", Value = 1 }, Token);
            await applied.Task.WaitAsync(TimeSpan.FromSeconds(60), Token);
        }

        await background.StopAsync(Token);
        Assert.Equal((0, 10), (submitter.Ledger.Keys.Count, worker.Ledger.Keys.Count));
    }

    [Theory]
    [InlineData("Pooling=true")]
    [InlineData("Pooling=false")]
    [InlineData("Maximum Pool Size=1")]
    public async Task It_works_whatever_the_pool_is_like(string pool)
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync(options => options.ConnectionString += ";" + pool);
        PostgreSqlJournalStore other = await _journal.OpenAsync(options => options.ConnectionString += ";" + pool);
        using IDisposable subscription = await SubscribeAsync(store);
        await other.SaveAsync(Due());
        Assert.Equal(Items.Orders, await ToldAsync());
        await store.SaveAsync(Items.New());
    }

    [Fact]
    public async Task Nobody_is_woken_by_what_is_due_later_or_never_or_was_not_committed()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        PostgreSqlJournalStore other = await _journal.OpenAsync();
        using IDisposable subscription = await SubscribeAsync(store);
        await other.SaveAsync(Items.New());
        await other.SaveAsync(Due(item => item with { DueAt = Items.Now.AddSeconds(10) }));
        JournalCommit stale = Due();
        stale = stale with { ExpectedVersion = 1, Item = stale.Item with { Version = 2 } };
        Assert.Equal(CommitOutcome.Conflict, await other.CommitAsync(stale, Token));
        await other.SaveAsync(Due(item => item with { Integration = "invoices" }));
        Assert.Equal("invoices", await ToldAsync());
    }

    [Fact]
    public async Task Of_its_own_work_a_store_tells_once()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        PostgreSqlJournalStore other = await _journal.OpenAsync();
        using IDisposable subscription = await SubscribeAsync(store);
        await store.SaveAsync(Due());
        await other.SaveAsync(Due(item => item with { Integration = "invoices" }));
        Assert.Equal(Items.Orders, await ToldAsync());
        Assert.Equal("invoices", await ToldAsync());
    }

    [Fact]
    public async Task Of_many_commits_at_once_every_integration_is_told()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        PostgreSqlJournalStore other = await _journal.OpenAsync();
        using IDisposable subscription = await SubscribeAsync(store);
        string[] names = [.. Enumerable.Range(0, 60).Select(number => $"integration-{number:00}")];
        await Task.WhenAll(names.Select(name => Task.Run(() => other.SaveAsync(Due(item => item with { Integration = name })), Token)));
        HashSet<string?> told = [];
        while (told.Count < names.Length)
            told.Add(await ToldAsync());
        Assert.Equal(names, told.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("""back\slash and "quotes" and ' \' ''; --""")]
    [InlineData("größer als früher")]
    public async Task A_name_arrives_as_it_is(string integration)
    {
        await using var odd = new TemporaryJournal(server) { Schema = $"Odd \"name\" {Guid.NewGuid():N}" };
        PostgreSqlJournalStore store = await odd.OpenAsync();
        PostgreSqlJournalStore other = await odd.OpenAsync();
        using IDisposable subscription = await SubscribeAsync(store);
        await other.SaveAsync(Due(item => item with { Integration = integration }));
        Assert.Equal(integration, await ToldAsync());
    }

    [Theory]
    [InlineData(0xd83d)]
    [InlineData(0)]
    public async Task A_name_with_what_cannot_be_sent_wakes_all(int character)
    {
        string integration = $"odd {(char)character} name";
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        PostgreSqlJournalStore other = await _journal.OpenAsync();
        using IDisposable subscription = await SubscribeAsync(store);
        await other.SaveAsync(Due(item => item with { Integration = integration }));
        Assert.Null(await ToldAsync());
    }

    [Fact]
    public async Task A_lost_connection_is_replaced_and_all_are_woken_for_what_was_missed()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        PostgreSqlJournalStore other = await _journal.OpenAsync();
        using IDisposable subscription = await SubscribeAsync(store);
        await _journal.TerminateAllAsync();
        Assert.Null(await ToldAsync());
        await other.SaveAsync(Due());
        Assert.Equal(Items.Orders, await ToldAsync());
    }

    [Fact]
    public async Task While_no_connection_can_be_had_it_is_tried_again_with_pauses_and_told_once()
    {
        const int Refusals = 6;
        var time = new FakeTimeProvider(Items.Now);
        using var log = new RecordingLog();
        int tries = 0;
        PostgreSqlJournalStore store = await _journal.CreateAsync(
            options => options.ConfigureDataSource = builder =>
            {
                if (builder.ConnectionStringBuilder.Pooling)
                    return;
                builder.UsePhysicalConnectionInitializer(_ => { }, _ => ++tries <= Refusals ? throw new IOException("No way through.") : Task.CompletedTask);
            },
            time, log);
        await store.InitializeAsync(Token);
        using IDisposable subscription = store.Subscribe(integration => _told.Writer.TryWrite(integration));
        Task<string?> told = ToldAsync();
        while (!told.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Null(await told);
        Assert.Equal([4104, 4105], log.Events.Where(id => id > 4103));
        // Pauses of 1, 2, 4, 8, 16 seconds; the first try after the first failure comes at once.
        Assert.InRange(time.GetUtcNow() - Items.Now, TimeSpan.FromSeconds(31), TimeSpan.MaxValue);
    }

    [Fact]
    public async Task Without_notifications_a_store_tells_of_its_own_work_and_holds_no_connection()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync(options => options.UseNotifications = false);
        PostgreSqlJournalStore other = await _journal.OpenAsync();
        using IDisposable subscription = store.Subscribe(integration => _told.Writer.TryWrite(integration));
        await other.SaveAsync(Due(item => item with { Integration = "invoices" }));
        await store.SaveAsync(Due());
        Assert.Equal(Items.Orders, await ToldAsync());
        Assert.Equal(0L, await _journal.ExecuteAsync($"SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%{_journal.Schema}%'"));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_store_that_is_disposed_of_listens_no_longer()
    {
        PostgreSqlJournalStore store = await _journal.OpenAsync();
        using IDisposable subscription = await SubscribeAsync(store);
        await store.DisposeAsync();
        // The server notices in its own time that the connection was closed.
        while (await _journal.ExecuteAsync($"SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%{_journal.Schema}%' AND pid <> pg_backend_pid()") is not 0L)
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        Assert.Throws<ObjectDisposedException>(() => store.Subscribe(_ => { }));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static void Configure(IServiceCollection services, bool inBackground)
    {
        services.AddSingleton(ProbeDefinition.Mapped<IdempotentProbe>());
        services.AddSingleton<EffectScript>();
        services.AddSafeIntegration(options => options.RunInBackground = inBackground);
    }

    private static JournalCommit Due(Func<ItemRecord, ItemRecord>? change = null)
    {
        JournalCommit commit = Items.New(state: ItemState.Due);
        ItemRecord item = commit.Item with { DueAt = Items.Now };
        return commit with { Item = change is null ? item : change(item) };
    }

    private Task<string?> ToldAsync() => _told.Reader.ReadAsync(Token).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Token);

    /// <summary>Subscribes and waits until the connection listens, which wakes all.</summary>
    private async Task<IDisposable> SubscribeAsync(PostgreSqlJournalStore store)
    {
        IDisposable subscription = store.Subscribe(integration => _told.Writer.TryWrite(integration));
        Assert.Null(await ToldAsync());
        return subscription;
    }
}
