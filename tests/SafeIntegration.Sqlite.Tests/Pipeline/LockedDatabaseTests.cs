using Microsoft.Data.Sqlite;
using SafeIntegration.Journaling;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.Sqlite.Tests.Pipeline;

/// <summary>Another program holds the database's write lock while an item is on its way.</summary>
public sealed class LockedDatabaseTests : IAsyncDisposable
{
    private static readonly TimeSpan UndoWindow = TimeSpan.FromSeconds(10);

    private readonly TemporaryJournal _journal = new();

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    [Fact]
    public async Task A_submission_says_that_nothing_was_accepted_and_succeeds_afterwards()
    {
        await using SqliteBench bench = await SqliteBench.OpenAsync<IdempotentProbe>(_journal);
        using (Lock())
        {
            var problem = await Assert.ThrowsAsync<JournalUnavailableException>(() => bench.SubmitAsync("p1"));
            Assert.Contains("is locked", problem.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<JournalUnavailableException>(() => bench.Integration.SubmitPayloadAsync("{}"u8.ToArray(), SqliteBench.Token));
            await Assert.ThrowsAsync<JournalUnavailableException>(() => bench.Integration.EnqueueAsync(new Parcel { Id = "p2", Value = 1 }, SqliteBench.Token));
        }

        Assert.Empty(await bench.Store.CountAsync(SqliteBench.Token));
        Assert.IsType<Automatic<Label>>(await bench.SubmitAsync("p1"));
        await bench.RecoverAsync();
        Assert.Single(bench.Ledger.Keys);
    }

    [Fact]
    public async Task A_verdict_says_that_nothing_was_decided_and_succeeds_afterwards()
    {
        await using SqliteBench bench = await SqliteBench.OpenAsync<IdempotentProbe>(_journal);
        Decision<Label> decision = await bench.SubmitForReviewAsync("p1");
        using (Lock())
            await Assert.ThrowsAsync<JournalUnavailableException>(() => bench.ApproveAsync(decision.Item));

        Assert.Equal(ItemState.NeedsReview, await bench.StateAsync(decision.Item));
        Assert.Equal(ReviewOutcome.Accepted, (await bench.ApproveAsync(decision.Item)).Outcome);
        bench.Advance(UndoWindow);
        await bench.RecoverAsync();
        Assert.Single(bench.Ledger.Keys);
        Assert.Equal(ItemState.Applied, await bench.StateAsync(decision.Item));
    }

    [Fact]
    public async Task No_effect_begins_without_its_intent()
    {
        await using SqliteBench bench = await SqliteBench.OpenAsync<UnconfirmedProbe>(_journal);
        Decision<Label> decision = await bench.SubmitAsync("p1");
        using (Lock())
            Assert.False(await bench.TryExecuteDueAsync());
        Assert.Empty(bench.Ledger.Keys);
        Assert.Equal(ItemState.Due, await bench.StateAsync(decision.Item));

        await bench.RecoverAsync();
        Assert.Single(bench.Ledger.Keys);
        Assert.Equal(ItemState.Applied, await bench.StateAsync(decision.Item));
    }

    [Fact]
    public async Task A_verifiable_effect_whose_success_could_not_be_written_is_found_and_not_repeated()
    {
        await using SqliteBench bench = await SqliteBench.OpenAsync<VerifiableProbe>(_journal);
        await LockDuringEffectAsync(bench, ItemState.Applied);
        Assert.Single(bench.Ledger.Keys);
    }

    [Fact]
    public async Task An_idempotent_effect_whose_success_could_not_be_written_is_repeated_under_the_same_key()
    {
        await using SqliteBench bench = await SqliteBench.OpenAsync<IdempotentProbe>(_journal);
        await LockDuringEffectAsync(bench, ItemState.Applied);
        Assert.Equal(2, bench.Ledger.Keys.Count);
        Assert.Single(bench.Ledger.Keys.Distinct());
    }

    [Fact]
    public async Task An_unconfirmed_effect_whose_success_could_not_be_written_is_in_doubt_and_not_repeated()
    {
        await using SqliteBench bench = await SqliteBench.OpenAsync<UnconfirmedProbe>(_journal);
        await LockDuringEffectAsync(bench, ItemState.InDoubt);
        Assert.Single(bench.Ledger.Keys);
    }

    private async Task LockDuringEffectAsync(SqliteBench bench, ItemState end)
    {
        SqliteConnection? held = null;
        bench.Script.Apply = (_, _) =>
        {
            held ??= Lock();
            return Task.CompletedTask;
        };
        Decision<Label> decision = await bench.SubmitAsync("p1");
        await bench.TryExecuteDueAsync();
        Assert.NotNull(held);
        Assert.Equal(ItemState.Started, await bench.StateAsync(decision.Item));
        held.Dispose();
        bench.Advance(TimeSpan.FromHours(1));
        await bench.RecoverAsync();
        Assert.Equal(end, await bench.StateAsync(decision.Item));
    }

    private SqliteConnection Lock()
    {
        SqliteConnection connection = _journal.Connect();
        TemporaryJournal.Execute(connection, "BEGIN IMMEDIATE");
        return connection;
    }
}
