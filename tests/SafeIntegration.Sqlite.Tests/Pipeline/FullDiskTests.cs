using System.Globalization;
using SafeIntegration.Journaling;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.Sqlite.Tests.Pipeline;

/// <summary>The file may not grow any more while items are on their way, until somebody frees space.</summary>
public sealed class FullDiskTests : IAsyncDisposable
{
    private const int Items = 40;
    private const int MaxPayloads = 200;
    private const int PayloadSize = 20_000;

    private readonly TemporaryJournal _journal = new();

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    [Fact]
    public async Task Submissions_are_refused_clearly_while_the_disk_is_full_and_none_that_was_accepted_is_lost()
    {
        await using SqliteBench bench = await OpenOnSmallDiskAsync<IdempotentProbe>();
        List<Decision<Label>> accepted = await FillAsync(bench);
        var problem = await Assert.ThrowsAsync<JournalUnavailableException>(() => bench.SubmitAsync("one-more", PayloadSize));
        Assert.Contains("no more room", problem.Message, StringComparison.Ordinal);

        FreeSpace();
        accepted.Add(await bench.SubmitAsync("one-more", PayloadSize));
        await bench.RecoverAsync();
        foreach (Decision<Label> decision in accepted)
            Assert.Equal(ItemState.Applied, await bench.StateAsync(decision.Item));
        Assert.Equal(accepted.Count, bench.Ledger.Keys.Count);
        Assert.Equal(accepted.Count, bench.Ledger.Keys.Distinct().Count());
    }

    [Fact]
    public async Task Verdicts_that_do_not_fit_are_refused_clearly_and_can_be_given_again()
    {
        await using SqliteBench bench = await OpenOnSmallDiskAsync<IdempotentProbe>();
        List<Decision<Label>> waiting = [];
        for (int number = 0; number < Items; number++)
            waiting.Add(await bench.SubmitForReviewAsync($"review-{number}"));
        await FillAsync(bench);

        List<Decision<Label>> refused = [];
        foreach (Decision<Label> decision in waiting)
        {
            try
            {
                Assert.Equal(ReviewOutcome.Accepted, (await bench.ApproveAsync(decision.Item)).Outcome);
            }
            catch (JournalUnavailableException)
            {
                Assert.Equal(ItemState.NeedsReview, await bench.StateAsync(decision.Item));
                refused.Add(decision);
            }
        }

        Assert.NotEmpty(refused);
        FreeSpace();
        foreach (Decision<Label> decision in refused)
            Assert.Equal(ReviewOutcome.Accepted, (await bench.ApproveAsync(decision.Item)).Outcome);
        await bench.RecoverAsync();
        foreach (Decision<Label> decision in waiting)
            Assert.Equal(["received", "needs-review", "approved", "started", "applied"], await bench.ActionsAsync(decision.Item));
    }

    [Theory]
    [InlineData(typeof(VerifiableProbe))]
    [InlineData(typeof(UnconfirmedProbe))]
    [InlineData(typeof(IdempotentProbe))]
    public async Task Effects_wait_for_space_and_none_is_doubled_or_lost(Type effect)
    {
        await using SqliteBench bench = await (effect == typeof(VerifiableProbe) ? OpenOnSmallDiskAsync<VerifiableProbe>()
            : effect == typeof(UnconfirmedProbe) ? OpenOnSmallDiskAsync<UnconfirmedProbe>()
            : OpenOnSmallDiskAsync<IdempotentProbe>());
        List<Decision<Label>> due = [];
        for (int number = 0; number < Items; number++)
            due.Add(await bench.SubmitAsync($"due-{number}"));
        due.AddRange(await FillAsync(bench));

        for (int round = 0; round < 3; round++)
        {
            await bench.TryExecuteDueAsync();
            bench.Advance(TimeSpan.FromHours(1));
        }

        int waiting = 0;
        foreach (Decision<Label> decision in due)
            waiting += await bench.StateAsync(decision.Item) == ItemState.Applied ? 0 : 1;
        Assert.True(waiting > 0, "The disk was not full: every effect was written.");

        FreeSpace();
        await bench.RecoverAsync();
        foreach (Decision<Label> decision in due)
        {
            ItemState state = await bench.StateAsync(decision.Item);
            Assert.True(state == ItemState.Applied || (state == ItemState.InDoubt && effect == typeof(UnconfirmedProbe)), $"{decision.Item} is {state}.");
        }

        Assert.Equal(due.Count, bench.Ledger.Keys.Distinct().Count());
        if (effect != typeof(IdempotentProbe))
            Assert.Equal(due.Count, bench.Ledger.Keys.Count);
    }

    /// <summary>A file with ballast in it, that may not grow much further.</summary>
    private async Task<SqliteBench> OpenOnSmallDiskAsync<TEffect>()
        where TEffect : Effect<Label>
    {
        await _journal.OpenAsync();
        _journal.Execute("CREATE TABLE ballast (data BLOB); INSERT INTO ballast VALUES (zeroblob(4000000))");
        long pages = Convert.ToInt64(_journal.Execute("PRAGMA page_count"), CultureInfo.InvariantCulture);
        return await SqliteBench.OpenAsync<TEffect>(_journal, options => options.ConnectionOpened =
            connection => TemporaryJournal.Execute(connection, $"PRAGMA max_page_count = {pages + 100}"));
    }

    /// <summary>Submits until nothing fits any more, first large payloads and then small ones.</summary>
    private static async Task<List<Decision<Label>>> FillAsync(SqliteBench bench)
    {
        List<Decision<Label>> accepted = [];
        foreach (int size in new[] { PayloadSize, 0 })
        {
            try
            {
                for (int number = 0; number < MaxPayloads; number++)
                    accepted.Add(await bench.SubmitAsync($"fill-{size}-{number}", size));
                Assert.Fail("The disk did not become full.");
            }
            catch (JournalUnavailableException)
            {
                // Full, as it should be.
            }
        }

        return accepted;
    }

    private void FreeSpace() => _journal.Execute("DELETE FROM ballast");
}
