using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Running;

/// <summary>Two releases of one integration on one journal.</summary>
public sealed class PlanChangeTests : IDisposable
{
    private readonly InMemoryJournalStore _store = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_item_that_waited_is_checked_again_and_the_difference_is_shown()
    {
        await using Bench<Probe> before = Release(limit: 100m);
        Decision<Label> decision = await before.SubmitAsync(value: 200m);

        await using Bench<Probe> after = Release(limit: 100m, checks: plan => plan.Expect(label => label.Value < 150m, "parcels are light"));
        ReviewReason[] reasons = [.. (await after.TicketAsync(decision.Item)).Reasons];
        Assert.Equal([ReviewCode.PlanChanged, ReviewCode.Expectation, ReviewCode.AboveLimit], reasons.Select(reason => reason.Code));
        Assert.Contains("New: Expected: parcels are light.", reasons[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_on_what_was_shown_under_the_old_definition_is_stale_under_the_new_one()
    {
        await using Bench<Probe> before = Release(limit: 100m);
        Decision<Label> decision = await before.SubmitAsync(value: 200m);
        ReviewTicket shown = await before.TicketAsync(decision.Item);

        await using Bench<Probe> after = Release(limit: 150m);
        ReviewResult result = await after.Desk.CompleteAsync(
            new ReviewForm { Item = decision.Item, Revision = shown.Revision, Action = ReviewAction.Approve }, Bench<Probe>.Reviewer(), CancellationToken.None);
        Assert.Equal(ReviewOutcome.Stale, result.Outcome);
        Assert.Equal(ItemState.NeedsReview, await after.StateAsync(decision.Item));
        Assert.Equal(ReviewOutcome.Accepted, (await after.ApproveAsync(decision.Item)).Outcome);
    }

    [Fact]
    public async Task What_was_approved_under_the_old_definition_comes_back_to_people_and_is_not_applied()
    {
        await using Bench<Probe> before = Release(limit: 100m);
        Decision<Label> reviewed = await before.SubmitAsync("p1", 200m);
        await before.ApproveAsync(reviewed.Item);
        Decision<Label> automatic = await before.SubmitAsync("p2", 50m);
        _time.Advance(TimeSpan.FromMinutes(1));

        await using Bench<Probe> after = Release(limit: 10m);
        await after.ExecuteDueAsync();
        Assert.Empty(after.Ledger.Keys);
        Assert.Equal((ItemState.NeedsReview, ItemState.NeedsReview), (await after.StateAsync(reviewed.Item), await after.StateAsync(automatic.Item)));

        ReviewTicket ticket = await after.TicketAsync(automatic.Item);
        Assert.Equal(ReviewCode.PlanChanged, ticket.Reasons[0].Code);
        Assert.Equal("50", ticket.Fields.Single(field => field.Name == "Value").Value);
        await after.ApproveAsync(automatic.Item);
        _time.Advance(TimeSpan.FromMinutes(1));
        await after.ExecuteDueAsync();
        Assert.Single(after.Ledger.Keys);
    }

    [Fact]
    public async Task A_release_that_changes_nothing_lets_everything_go_on()
    {
        await using Bench<Probe> before = Release(limit: 100m);
        Decision<Label> automatic = await before.SubmitAsync("p2", 50m);
        await using Bench<Probe> after = Release(limit: 100m);
        await after.ExecuteDueAsync();
        Assert.Equal(ItemState.Applied, await after.StateAsync(automatic.Item));
    }

    [Fact]
    public async Task An_item_whose_proposal_does_not_fit_the_new_output_can_be_filled_in_anew()
    {
        await using Bench<Probe> before = Release(limit: 100m);
        Decision<Label> decision = await before.SubmitAsync(value: 200m);

        await using var after = new Bench<Relabelled>(store: _store, time: _time);
        ReviewTicket ticket = await after.TicketAsync(decision.Item);
        Assert.Equal(ReviewCode.PlanChanged, ticket.Reasons[0].Code);
        Assert.Equal(ReviewOutcome.Invalid, (await after.ApproveAsync(decision.Item)).Outcome);
        ReviewResult result = await after.Desk.CompleteAsync(
            new ReviewForm { Item = decision.Item, Revision = ticket.Revision, Action = ReviewAction.Approve, Values = new Dictionary<string, string?> { ["Zone"] = "north" } },
            Bench<Relabelled>.Reviewer(), CancellationToken.None);
        Assert.Equal(ReviewOutcome.Accepted, result.Outcome);
    }

    [Fact]
    public async Task An_idempotent_effect_that_did_not_finish_is_sent_again_by_the_new_release_with_the_same_key()
    {
        await using Bench<Probe> before = Release(limit: 100m);
        before.Effect().Apply = (_, _) => throw new TimeoutException();
        Decision<Label> decision = await before.SubmitAsync(value: 50m);
        await before.ExecuteDueAsync();

        await using Bench<Probe> after = Release(limit: 10m);
        _time.Advance(TimeSpan.FromHours(1));
        await after.ExecuteDueAsync();
        Assert.Equal(ItemState.Applied, await after.StateAsync(decision.Item));
        Assert.Equal(before.Ledger.Keys, after.Ledger.Keys);
    }

    [Fact]
    public async Task An_effect_that_did_not_finish_and_was_replaced_by_another_is_in_doubt()
    {
        await using Bench<Probe> before = Release(limit: 100m);
        before.Effect().Apply = (_, _) => throw new TimeoutException();
        Decision<Label> decision = await before.SubmitAsync(value: 50m);
        await before.ExecuteDueAsync();

        await using Bench<Probe> after = ProbeBench.Of(ProbeDefinition.Mapped<OtherIdempotentProbe>(), _store, _time);
        _time.Advance(TimeSpan.FromHours(1));
        await after.ExecuteDueAsync();
        Assert.Equal(ItemState.InDoubt, await after.StateAsync(decision.Item));
        Assert.Empty(after.Ledger.Keys);
    }

    private Bench<Probe> Release(decimal limit, Func<PlanWithoutGate<Parcel, Label>, PlanWithoutGate<Parcel, Label>>? checks = null) =>
        ProbeBench.Of(ProbeDefinition.Mapped<IdempotentProbe>(checks, gate => gate.ReviewAbove(label => label.Value, limit)), _store, _time);

    internal sealed class OtherIdempotentProbe(EffectScript script) : IdempotentEffect<Label>
    {
        public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken) => script.RunAsync(context, cancellationToken);
    }

    internal sealed record ZonedLabel
    {
        public required string Zone { get; init; }
    }

    internal sealed class Relabelled : Integration<Parcel, ZonedLabel>
    {
        public override string Name => "probe";

        protected override IntegrationPlan<Parcel, ZonedLabel> Define(PlanStart<Parcel, ZonedLabel> plan) => plan
            .OwnedBy("logistics", "https://runbooks.example/probe")
            .Identify(parcel => parcel.Id)
            .Map(parcel => new ZonedLabel { Zone = parcel.Text })
            .Gate()
            .ReviewedBy("clerks")
            .ApplyWith<Nothing>("print the label");
    }

    internal sealed class Nothing : IdempotentEffect<ZonedLabel>
    {
        public override Task ApplyAsync(Approved<ZonedLabel> approved, EffectContext context, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
