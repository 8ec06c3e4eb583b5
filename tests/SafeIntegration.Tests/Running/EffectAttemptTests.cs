using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.Running;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Running;

/// <summary>What attempts that go wrong leave in the journal.</summary>
public sealed class EffectAttemptTests
{
    private static readonly TimeSpan LongerThanAnyPause = TimeSpan.FromHours(2);
    private static readonly Parcel Parcel = new() { Id = "p1", Value = 1m };

    [Fact]
    public async Task A_transactional_effect_that_always_throws_fails_after_its_last_attempt()
    {
        await using var bench = new Bench<Shipping<BrokenRow>>();
        ItemRecord item = await ExecuteAsync(bench, rounds: Shipping.MaxAttempts);

        Assert.Equal(ItemState.Failed, item.State);
        Assert.Equal(Shipping.MaxAttempts, item.Attempts);
    }

    [Fact]
    public async Task An_effect_that_cannot_be_created_fails_after_its_last_attempt()
    {
        await using var bench = new Bench<Shipping<NotConstructible>>();
        ItemRecord item = await ExecuteAsync(bench, rounds: Shipping.MaxAttempts);

        Assert.Equal(ItemState.Failed, item.State);
    }

    [Fact]
    public async Task An_attempt_of_another_kind_that_did_not_finish_is_not_repeated_in_a_transaction()
    {
        var store = new InMemoryJournalStore();
        var time = new FakeTimeProvider();
        await using var before = new Bench<Shipping<Unanswered>>(store: store, time: time);
        Assert.Equal(ItemState.Started, (await ExecuteAsync(before, rounds: 1)).State);

        await using var after = new Bench<Shipping<GoodRow>>(store: store, time: time);
        ItemRecord item = await ExecuteAsync(after, rounds: 1);

        Assert.Equal(ItemState.InDoubt, item.State);
        Assert.Empty(after.Ledger.Keys);
    }

    [Fact]
    public async Task A_claim_that_waited_long_for_the_journal_still_leaves_an_effect_its_whole_time()
    {
        var time = new FakeTimeProvider();
        var store = new InMemoryJournalStore();
        await using var bench = new Bench<Shipping<LeaseNoted>>(store: SlowClaims.Of(store, time, Shipping.Lease - TimeSpan.FromSeconds(1)), time: time);
        await ExecuteAsync(bench, rounds: 1);

        string left = Assert.Single(bench.Ledger.Keys);
        Assert.True(TimeSpan.Parse(left, null) >= Shipping.TimeLimit, $"The lease ended {left} after the effect began.");
    }

    [Fact]
    public async Task A_reviewed_item_tells_the_gate_its_label_although_its_first_attempt_was_rolled_back()
    {
        await using var bench = new Bench<ReviewedShipping<BrokenRow>>();
        Decision<Label> decision = await bench.Integration.SubmitAsync(Parcel, TestContext.Current.CancellationToken);
        await bench.ApproveAsync(decision.Item);
        for (int i = 0; i < Shipping.MaxAttempts; i++)
        {
            bench.Time.Advance(LongerThanAnyPause);
            await bench.ExecuteDueAsync();
        }

        IReadOnlyList<GateEvent> events = await bench.Store.ReadGateEventsAsync(bench.Integration.Name, 0, 100, TestContext.Current.CancellationToken);
        Assert.Single(events, next => next.Kind == GateEventKind.Labelled && next.Item == decision.Item);
    }

    [Fact]
    public async Task A_worker_that_claimed_by_a_clock_ahead_does_not_release_again_what_a_reviewer_took_back()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        await using var bench = new Bench<ReviewedShipping<NotConstructible>>();
        Decision<Label> decision = await bench.Integration.SubmitAsync(Parcel, token);
        await bench.ApproveAsync(decision.Item);
        ItemRecord claimed = Assert.Single(await bench.Store.ClaimDueAsync(
            new([bench.Integration.Name], "ahead", bench.Time.GetUtcNow() + TimeSpan.FromMinutes(1), Shipping.Lease, 1), token));
        Assert.Equal(ReviewOutcome.Accepted, (await bench.Desk.UndoAsync(decision.Item, Bench<ReviewedShipping<NotConstructible>>.Reviewer(), token)).Outcome);

        await bench.Services.GetRequiredService<IntegrationRegistry>().Workers[0].ResumeAsync(claimed, token);

        Assert.Equal(ItemState.NeedsReview, (await bench.ItemAsync(decision.Item)).State);
    }

    private static async Task<ItemRecord> ExecuteAsync<TEffect>(Bench<Shipping<TEffect>> bench, int rounds)
        where TEffect : Effect<Label>
    {
        Decision<Label> decision = await bench.Integration.SubmitAsync(Parcel, TestContext.Current.CancellationToken);
        for (int i = 0; i < rounds; i++)
        {
            await bench.ExecuteDueAsync();
            bench.Time.Advance(LongerThanAnyPause);
        }

        return await bench.ItemAsync(decision.Item);
    }
}
