using SafeIntegration.Journaling;

namespace SafeIntegration.Sqlite.Tests.Backups;

public sealed class RestoreTests : IAsyncDisposable
{
    private readonly TemporaryJournal _journal = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(_journal.Folder, "copy.db");

    private SqliteJournalOptions Options => new() { ConnectionString = $"Data Source={_journal.File}" };

    [Fact]
    public async Task A_restored_journal_is_the_backed_up_one_and_the_other_is_kept()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        ItemRecord before = await store.SaveAsync(Items.New("before"));
        await store.BackUpAsync(Copy, Token);
        await store.SaveAsync(Items.New("after"));
        await store.DisposeAsync();

        SqliteRestoreResult result = await SqliteRestore.RunAsync(Copy, Options, cancellationToken: Token);

        SqliteJournalStore restored = await _journal.OpenAsync();
        Assert.Equal(before, await restored.FindByKeyAsync(Items.Orders, "before", Token));
        Assert.Null(await restored.FindByKeyAsync(Items.Orders, "after", Token));
        await using var replaced = new SqliteJournalStore(new() { ConnectionString = $"Data Source={result.Replaced}" });
        await replaced.InitializeAsync(Token);
        Assert.NotNull(await replaced.FindByKeyAsync(Items.Orders, "after", Token));
    }

    [Fact]
    public async Task Effects_that_were_open_are_in_doubt_and_the_chain_says_why()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        ItemRecord due = await store.SaveAsync(Due(ItemState.Due));
        ItemRecord started = await store.SaveAsync(Due(ItemState.Started));
        ItemRecord waiting = await store.SaveAsync(Items.New());
        await store.BackUpAsync(Copy, Token);
        await store.DisposeAsync();

        SqliteRestoreResult result = await SqliteRestore.RunAsync(Copy, Options, cancellationToken: Token);

        SqliteJournalStore restored = await _journal.OpenAsync();
        Assert.Equal(2, result.Held);
        foreach (ItemRecord held in new[] { due, started })
        {
            ItemRecord item = (await restored.FindAsync(held.Id, Token))!;
            IReadOnlyList<AuditEntry> audit = await restored.ReadAuditAsync(held.Id, Token);
            Assert.Equal(ItemState.InDoubt, item.State);
            Assert.True(AuditChain.Verify(item, audit));
            Assert.Contains("restored from a backup", audit[^1].Detail, StringComparison.Ordinal);
        }

        Assert.Equal(waiting, await restored.FindAsync(waiting.Id, Token));
        Assert.Empty(await restored.ClaimDueAsync(new([Items.Orders], "worker", Items.Now.AddYears(9), TimeSpan.FromMinutes(1), 10), Token));
    }

    [Fact]
    public async Task Where_receivers_recognise_the_key_open_effects_may_go_on()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        ItemRecord due = await store.SaveAsync(Due(ItemState.Due));
        await store.BackUpAsync(Copy, Token);
        await store.DisposeAsync();
        Assert.Equal(0, (await SqliteRestore.RunAsync(Copy, Options, holdEffects: false, cancellationToken: Token)).Held);
        Assert.Equal(due, await (await _journal.OpenAsync()).FindAsync(due.Id, Token));
    }

    [Fact]
    public async Task While_the_application_runs_nothing_is_replaced()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        ItemRecord item = await store.SaveAsync(Items.New());
        await store.BackUpAsync(Copy, Token);
        var problem = await Assert.ThrowsAsync<JournalUnavailableException>(() => SqliteRestore.RunAsync(Copy, Options, cancellationToken: Token));
        Assert.Contains("Stop the application first", problem.Message, StringComparison.Ordinal);
        Assert.Equal(item, await store.FindAsync(item.Id, Token));
    }

    [Fact]
    public async Task A_backup_that_is_no_journal_replaces_nothing()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        ItemRecord item = await store.SaveAsync(Items.New());
        await store.DisposeAsync();
        await File.WriteAllTextAsync(Copy, new string('x', 20_000), Token);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => SqliteRestore.RunAsync(Copy, Options, cancellationToken: Token));
        await Assert.ThrowsAsync<FileNotFoundException>(() => SqliteRestore.RunAsync(Copy + ".none", Options, cancellationToken: Token));
        Assert.Equal(item, await (await _journal.OpenAsync()).FindAsync(item.Id, Token));
        Assert.Empty(Directory.GetFiles(_journal.Folder, "*.restoring*"));
    }

    [Fact]
    public async Task A_damaged_journal_is_replaced_with_its_log_and_both_are_kept()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        ItemRecord item = await store.SaveAsync(Items.New());
        await store.BackUpAsync(Copy, Token);
        await store.DisposeAsync();
        await File.WriteAllTextAsync(_journal.File, new string('x', 20_000), Token);
        await File.WriteAllTextAsync(_journal.File + "-wal", "y", Token);
        string replaced = (await SqliteRestore.RunAsync(Copy, Options, cancellationToken: Token)).Replaced!;
        Assert.True(File.Exists(replaced) && File.Exists(replaced + "-wal"));
        Assert.Equal(item, await (await _journal.OpenAsync()).FindAsync(item.Id, Token));
    }

    [Fact]
    public async Task The_commands_back_up_check_and_restore()
    {
        SqliteJournalStore store = await _journal.OpenAsync();
        ItemRecord item = await store.SaveAsync(Items.New());
        Assert.Equal((0, "backed up to " + Copy, ""), await CommandAsync("backup", Copy));
        Assert.Equal((0, "the file is sound", ""), await CommandAsync("check"));
        Assert.Equal(1, (await CommandAsync("restore", Copy)).Exit);
        await store.DisposeAsync();
        (int exit, string output, _) = await CommandAsync("restore", Copy);
        Assert.Equal(0, exit);
        Assert.Contains("0 open effect(s) are in doubt", output, StringComparison.Ordinal);
        Assert.Equal(item, await (await _journal.OpenAsync()).FindAsync(item.Id, Token));
        Assert.Equal(2, (await CommandAsync("restore", Copy, "--slowly")).Exit);
        Assert.Contains("journal backup <file>", (await CommandAsync()).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_on_a_file_that_is_not_there_makes_none()
    {
        (int exit, _, string errors) = await CommandAsync("backup", Copy);
        Assert.Equal((1, $"There is no journal {_journal.File}."), (exit, errors));
        Assert.Empty(Directory.GetFiles(_journal.Folder));
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private static JournalCommit Due(ItemState state)
    {
        JournalCommit commit = Items.New(state: state);
        return commit with { Item = commit.Item with { DueAt = Items.Now } };
    }

    private async Task<(int Exit, string Output, string Errors)> CommandAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        int exit = await SqliteJournalCommand.RunAsync(args, Options.ConnectionString, output, errors, Token);
        return (exit, output.ToString().Trim(), errors.ToString().Trim());
    }
}
