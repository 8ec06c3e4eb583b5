using SafeIntegration.Journaling;

namespace SafeIntegration.Tests.Running;

/// <summary>Items in doubt, items that failed, and what becomes of effects later.</summary>
public sealed class ResolveTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_item_in_doubt_that_had_happened_is_applied_without_another_attempt(bool isPermanentFailure)
    {
        await using Bench<Probe> bench = await InTroubleAsync(isPermanentFailure);
        ItemId item = await ItemAsync(bench);
        Assert.Equal(ReviewOutcome.Accepted, (await ResolveAsync(bench, item, happened: true)).Outcome);
        await RunAsync(bench);
        Assert.Equal(ItemState.Applied, await bench.StateAsync(item));
        Assert.Single(bench.Ledger.Keys);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_item_in_doubt_that_had_not_happened_is_tried_again_with_the_same_key(bool isPermanentFailure)
    {
        await using Bench<Probe> bench = await InTroubleAsync(isPermanentFailure);
        ItemId item = await ItemAsync(bench);
        bench.Effect().Apply = (_, _) => Task.CompletedTask;
        Assert.Equal(ReviewOutcome.Accepted, (await ResolveAsync(bench, item, happened: false)).Outcome);
        Assert.Equal(ReviewOutcome.AlreadyDecided, (await bench.Desk.UndoAsync(item, Bench<Probe>.Reviewer(), None)).Outcome);
        await RunAsync(bench);
        Assert.Equal(ItemState.Applied, await bench.StateAsync(item));
        Assert.Equal(2, bench.Ledger.Keys.Count);
        Assert.Single(bench.Ledger.Keys.Distinct());
    }

    [Fact]
    public async Task Settling_asks_for_what_was_seen()
    {
        await using Bench<Probe> bench = await InTroubleAsync(isPermanentFailure: false);
        ItemId item = await ItemAsync(bench);
        Assert.Equal(ReviewOutcome.ReasonRequired, (await bench.Desk.ResolveAsync(item, happened: true, " ", Bench<Probe>.Reviewer(), None)).Outcome);
        await ResolveAsync(bench, item, happened: true);
        AuditEntry entry = (await bench.AuditAsync(item))[^1];
        Assert.Equal(("anna", AuditAction.Resolved), (entry.Actor, entry.Action));
        Assert.Contains("looked it up", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_in_doubt_cannot_be_settled()
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Mapped<UnconfirmedProbe>());
        Decision<Label> decision = await bench.SubmitAsync();
        Assert.Equal(ReviewOutcome.AlreadyDecided, (await ResolveAsync(bench, decision.Item, happened: false)).Outcome);
        await bench.ExecuteDueAsync();
        Assert.Equal(ReviewOutcome.AlreadyDecided, (await ResolveAsync(bench, decision.Item, happened: false)).Outcome);
        Assert.Single(bench.Ledger.Keys);
    }

    [Fact]
    public async Task Of_two_people_who_settle_an_item_at_the_same_time_one_counts()
    {
        await using Bench<Probe> bench = await InTroubleAsync(isPermanentFailure: false);
        ItemId item = await ItemAsync(bench);
        ReviewResult[] results = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => ResolveAsync(bench, item, happened: number % 2 == 0))));
        Assert.Single(results, result => result.Outcome == ReviewOutcome.Accepted);
    }

    [Theory]
    [InlineData(Outcome.Used)]
    [InlineData(Outcome.Ignored)]
    [InlineData(Outcome.Wrong)]
    public async Task What_became_of_an_effect_is_kept_in_its_history(Outcome outcome)
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Mapped<IdempotentProbe>());
        Decision<Label> decision = await bench.SubmitAsync();
        await bench.ExecuteDueAsync();
        Assert.True(await bench.Integration.ReportOutcomeAsync("p1", outcome, "seen on Monday", None));
        AuditEntry entry = (await bench.AuditAsync(decision.Item))[^1];
        Assert.Equal((AuditAction.OutcomeReported, $"{outcome}: seen on Monday"), (entry.Action, entry.Detail));
        Assert.Equal(outcome == Outcome.Wrong ? [AlertKind.WrongOutcome] : [], (await bench.AlertsAsync()).Select(alert => alert.Kind));
        Assert.Equal(ItemState.Applied, await bench.StateAsync(decision.Item));
    }

    [Fact]
    public async Task A_wrong_outcome_is_a_label_of_the_evidence()
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Scripted<IdempotentProbe>(effect: effect => effect.UndoWindow = TimeSpan.Zero));
        Decision<Label> decision = await bench.SubmitAsync();
        await bench.ApproveAsync(decision.Item);
        await bench.ExecuteDueAsync();
        await bench.Integration.ReportOutcomeAsync("p1", Outcome.Wrong, "another customer", None);
        GateEvent[] labels = [.. (await bench.Store.ReadGateEventsAsync("probe", 0, 100, None)).Where(next => next.Kind == GateEventKind.Labelled)];
        Assert.Equal([false, true], labels.Select(label => label.Wrong));
    }

    [Fact]
    public async Task A_report_about_an_unknown_item_says_so()
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Mapped<IdempotentProbe>());
        Assert.False(await bench.Integration.ReportOutcomeAsync("nobody", Outcome.Wrong, "", None));
    }

    [Fact]
    public async Task Reports_at_the_same_time_are_all_kept()
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Mapped<IdempotentProbe>());
        Decision<Label> decision = await bench.SubmitAsync();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => bench.Integration.ReportOutcomeAsync("p1", Outcome.Used, "", None))));
        Assert.Equal(16, (await bench.AuditAsync(decision.Item)).Count(entry => entry.Action == AuditAction.OutcomeReported));
        await RunAsync(bench);
        Assert.Equal(ItemState.Applied, await bench.StateAsync(decision.Item));
    }

    private static async Task<Bench<Probe>> InTroubleAsync(bool isPermanentFailure)
    {
        Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Mapped<UnconfirmedProbe>());
        bench.Effect().Apply = (_, _) => throw (isPermanentFailure ? new EffectNotAppliedException("refused", isPermanent: true) : new TimeoutException());
        ItemId item = (await bench.SubmitAsync()).Item;
        await bench.ExecuteDueAsync();
        Assert.Equal(isPermanentFailure ? ItemState.Failed : ItemState.InDoubt, await bench.StateAsync(item));
        return bench;
    }

    private static async Task<ItemId> ItemAsync(Bench<Probe> bench) => (await bench.Store.FindByKeyAsync("probe", "p1", None))!.Id;

    private static Task<ReviewResult> ResolveAsync(Bench<Probe> bench, ItemId item, bool happened) =>
        bench.Desk.ResolveAsync(item, happened, "looked it up", Bench<Probe>.Reviewer(), None);

    private static async Task RunAsync(Bench<Probe> bench)
    {
        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.ExecuteDueAsync();
    }
}
