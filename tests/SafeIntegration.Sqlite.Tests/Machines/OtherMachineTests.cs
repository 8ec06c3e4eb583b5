using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite.Tests.Machines;

/// <summary>A second machine on one file.</summary>
public sealed class OtherMachineTests : IAsyncDisposable
{
    private static readonly Machine Here = new("installation-1", "boot-1", "web-1");
    private static readonly Machine Elsewhere = new("installation-2", "boot-2", "web-2");
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(SqliteJournalDefaults.MachineGoneSeconds);

    private readonly TemporaryJournal _journal = new();
    private readonly FakeTimeProvider _time = new(Items.Now);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string, bool> Others { get; } = new()
    {
        { "installation-1", "boot-1", "another-container", true },
        { "installation-1", "boot-after-a-restart", "web-1", true },
        { "", "boot-1", "container-without-machine-id", true },
        { "installation-2", "boot-2", "web-1", false },
        { "", "boot-2", "web-1", false },
        { "", "", "web-1", false },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task A_machine_is_a_running_kernel_or_the_same_installation_and_not_a_host_name(string id, string boot, string host, bool isSame)
    {
        await OpenAsync(Here);
        if (isSame)
            await (await OpenAsync(new(id, boot, host))).SaveAsync(Items.New());
        else
            await Assert.ThrowsAsync<JournalUnavailableException>(() => OpenAsync(new(id, boot, host)));
    }

    [Fact]
    public async Task The_refusal_says_who_it_is_and_what_to_do()
    {
        await OpenAsync(Here);
        var problem = await Assert.ThrowsAsync<JournalUnavailableException>(() => OpenAsync(Elsewhere));
        Assert.Contains("another machine (web-1, last seen 2026-01-05 08:00:00Z)", problem.Message, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL", problem.Message, StringComparison.Ordinal);
        Assert.Contains("90 seconds", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_that_was_stopped_properly_may_be_followed_at_once()
    {
        await (await OpenAsync(Here)).DisposeAsync();
        await (await OpenAsync(Elsewhere)).SaveAsync(Items.New());
    }

    [Fact]
    public async Task A_machine_that_was_killed_is_forgotten_after_a_while()
    {
        await OpenAsync(Here);
        // As if its process were gone: no more signs of life.
        _journal.Execute($"UPDATE journal_store SET store = 'dead', seen_at = {Items.Now.ToUnixTimeMilliseconds()}");
        var later = new FakeTimeProvider(Items.Now + Gone);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => OpenAsync(Elsewhere, later));
        later.Advance(TimeSpan.FromMilliseconds(1));
        await (await OpenAsync(Elsewhere, later)).SaveAsync(Items.New());
    }

    [Fact]
    public async Task As_long_as_a_machine_gives_signs_of_life_it_is_not_forgotten()
    {
        await OpenAsync(Here);
        for (int beat = 1; beat <= 6; beat++)
        {
            _time.Advance(Occupancy.Interval);
            long expected = _time.GetUtcNow().ToUnixTimeMilliseconds();
            while (_journal.Execute("SELECT max(seen_at) FROM journal_store") is not long seen || seen < expected)
                await Task.Yield();
        }

        await Assert.ThrowsAsync<JournalUnavailableException>(() => OpenAsync(Elsewhere));
    }

    [Fact]
    public async Task A_machine_whose_file_another_one_got_meanwhile_writes_nothing_more_until_that_one_has_left()
    {
        SqliteJournalStore slept = await OpenAsync(Here);
        ItemRecord item = await slept.SaveAsync(Items.New());
        // It was suspended for so long that it counted as gone.
        _journal.Execute("DELETE FROM journal_store");
        SqliteJournalStore other = await OpenAsync(Elsewhere);
        _time.Advance(Occupancy.Interval);
        await UntilAsync(() => slept.CheckAsync(Token).ContinueWith(check => check.IsFaulted, TaskScheduler.Default));

        var problem = await Assert.ThrowsAsync<JournalUnavailableException>(() => slept.CommitAsync(Items.Next(item, AuditAction.Approved), Token));
        Assert.Contains("web-2", problem.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => slept.CommitWithEffectAsync(
            Items.Next(item, AuditAction.Started), Items.Next(item, AuditAction.Applied), (_, _) => Task.CompletedTask, Token));
        await other.SaveAsync(Items.New());
        await other.DisposeAsync();
        _time.Advance(Occupancy.Interval);
        await UntilAsync(() => slept.CheckAsync(Token).ContinueWith(check => check.IsCompletedSuccessfully, TaskScheduler.Default));
        await slept.SaveAsync(Items.Next(item, AuditAction.Approved));
    }

    [Fact]
    public async Task Two_processes_of_this_machine_share_the_file()
    {
        SqliteJournalStore one = await _journal.OpenAsync();
        SqliteJournalStore two = await _journal.OpenAsync();
        ItemRecord item = await one.SaveAsync(Items.New());
        Assert.Equal(item, await two.FindAsync(item.Id, Token));
        Assert.Equal(2L, _journal.Execute("SELECT count(*) FROM journal_store"));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private async Task<SqliteJournalStore> OpenAsync(Machine machine, TimeProvider? time = null)
    {
        SqliteJournalStore store = _journal.Create(options => options.Machine = machine, time ?? _time);
        await store.InitializeAsync(Token);
        return store;
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
