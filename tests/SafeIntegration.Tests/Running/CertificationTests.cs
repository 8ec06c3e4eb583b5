using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Running;

/// <summary>From launch to operating on evidence, and back.</summary>
public sealed class CertificationTests : IDisposable
{
    private const double MaxErrorRate = 0.05;
    private const int EnoughItems = 900;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly InMemoryJournalStore _store = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Clean_reviews_certify_the_integration_and_then_it_decides_alone_but_for_the_audit()
    {
        await using Bench<Probe> bench = Create();
        int reviews = await CertifyAsync(bench);
        Assert.InRange(reviews, 200, EnoughItems);

        IntegrationStatus status = await bench.Integration.GetStatusAsync(None);
        Assert.Equal((IntegrationStage.Operating, MaxErrorRate, 0), (status.Stage, status.Certificate!.MaxErrorRate, status.Certificate.Wrong));
        string[] reasons = [.. (await SubmitAsync(bench, 300)).Select(ReasonOf)];
        int audited = reasons.Count(reason => reason == ReviewCode.Audit);
        Assert.Equal(300, audited + reasons.Count(reason => reason == "automatic"));
        Assert.InRange(audited, 10, 60);

        await bench.ExecuteDueAsync();
        Assert.Equal(reviews + 300 - audited, bench.Ledger.Keys.Count);
    }

    [Fact]
    public async Task Before_the_certificate_people_decide_everything_and_the_status_says_what_is_missing()
    {
        await using Bench<Probe> bench = Create();
        Assert.Contains("200 more needed", (await bench.Integration.GetStatusAsync(None)).Summary, StringComparison.Ordinal);
        await ReviewAsync(bench, 199);
        Assert.Contains("1 more needed", (await bench.Integration.GetStatusAsync(None)).Summary, StringComparison.Ordinal);
        await ReviewAsync(bench, 20);

        IntegrationStatus status = await bench.Integration.GetStatusAsync(None);
        Assert.Equal((IntegrationStage.Launch, null), (status.Stage, status.Certificate));
        Assert.Matches("collecting labels: [0-9]+ more without an error certify the best [0-9]+ %", status.Summary);
        Assert.Equal(219, status.Counts[ItemState.Applied]);
        Assert.Equal(ReviewCode.Launch, ReasonOf((await SubmitAsync(bench, 1))[0]));
    }

    [Fact]
    public async Task An_answer_below_the_certified_threshold_goes_to_review()
    {
        await using Bench<Probe> bench = Create();
        await CertifyAsync(bench);
        bench.Model().Answer = (parcel, _) => Task.FromResult(CallScript.Right(parcel, probability: 0.01));
        Assert.All(await SubmitAsync(bench, 20), decision => Assert.Equal(ReviewCode.BelowThreshold, ReasonOf(decision)));
    }

    [Fact]
    public async Task An_item_that_fails_a_check_goes_to_review_also_under_a_certificate()
    {
        await using Bench<Probe> bench = Create(gate => gate.ReviewAbove(label => label.Value, 500m));
        await CertifyAsync(bench);
        Assert.Equal(ReviewCode.AboveLimit, ReasonOf(await bench.SubmitAsync("large", 501m)));
    }

    [Fact]
    public async Task An_item_of_a_segment_that_was_not_sampled_is_on_probation()
    {
        await using Bench<Probe> bench = Create();
        await CertifyAsync(bench);
        Decision<Label> decision = await bench.Integration.SubmitAsync(new Parcel { Id = "abroad", Value = 1m, Text = "abroad" }, None);
        Assert.Equal(ReviewCode.Probation, ReasonOf(decision));
        Assert.Equal("abroad", (await bench.ItemAsync(decision.Item)).Segment);
    }

    [Fact]
    public async Task The_launch_period_holds_automation_back_however_good_the_evidence()
    {
        await using Bench<Probe> bench = Create(launch: TimeSpan.FromDays(14));
        await CertifyAsync(bench, until: status => status.Certificate is not null);
        IntegrationStatus status = await bench.Integration.GetStatusAsync(None);
        Assert.Equal(IntegrationStage.Launch, status.Stage);
        Assert.Contains("until the launch period ends on 2026-03-16 09:00", status.Summary, StringComparison.Ordinal);
        Assert.All(await SubmitAsync(bench, 20), decision => Assert.Equal(ReviewCode.Launch, ReasonOf(decision)));

        _time.Advance(TimeSpan.FromDays(14));
        Assert.Equal(IntegrationStage.Operating, (await bench.Integration.GetStatusAsync(None)).Stage);
        Assert.Contains(await SubmitAsync(bench, 20), decision => decision is Automatic<Label>);
    }

    [Fact]
    public async Task Errors_found_in_the_audit_trip_the_gate_and_people_decide_everything_again()
    {
        await using Bench<Probe> bench = Create();
        await CertifyAsync(bench);
        int errors = 0;
        while ((await bench.Integration.GetStatusAsync(None)).Stage == IntegrationStage.Operating && errors < 40)
        {
            foreach (Decision<Label> audited in (await SubmitAsync(bench, 50)).Where(decision => ReasonOf(decision) == ReviewCode.Audit))
            {
                await CorrectAsync(bench, audited.Item);
                errors++;
            }
        }

        IntegrationStatus status = await bench.Integration.GetStatusAsync(None);
        Assert.Equal((IntegrationStage.Tripped, null), (status.Stage, status.Certificate));
        Assert.InRange(errors, 2, 40);
        Assert.All(await SubmitAsync(bench, 20), decision => Assert.Equal(ReviewCode.Tripped, ReasonOf(decision)));
        Assert.Contains(await bench.AlertsAsync(), alert => alert.Kind == AlertKind.StageChanged && alert.Key.Contains("Tripped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_runs_out()
    {
        await using Bench<Probe> bench = Create(gate => gate.Validity = TimeSpan.FromDays(30));
        await CertifyAsync(bench);
        _time.Advance(TimeSpan.FromDays(30));
        Assert.All(await SubmitAsync(bench, 5), decision => Assert.Equal(ReviewCode.Tripped, ReasonOf(decision)));
    }

    [Fact]
    public async Task A_changed_definition_starts_with_no_evidence()
    {
        await using Bench<Probe> before = Create();
        await CertifyAsync(before);
        await using Bench<Probe> after = Create(gate => gate.ReviewAbove(label => label.Value, 500m));
        Assert.Equal(ReviewCode.Tripped, ReasonOf((await SubmitAsync(after, 1, "after"))[0]));
        Assert.Equal(2, (await EpochsAsync()).Count);
    }

    [Fact]
    public async Task The_same_definition_restarted_goes_on_with_its_certificate()
    {
        await using Bench<Probe> before = Create();
        await CertifyAsync(before);
        await using Bench<Probe> after = Create();
        Assert.Equal(IntegrationStage.Operating, (await after.Integration.GetStatusAsync(None)).Stage);
        Assert.Single(await EpochsAsync());
    }

    [Fact]
    public async Task A_changed_model_starts_with_no_evidence()
    {
        await using Bench<Probe> bench = Create();
        await CertifyAsync(bench);
        bench.Model().Answer = (parcel, _) => Task.FromResult(CallScript.Right(parcel, 0.9, model: "model-2"));
        Assert.Equal(ReviewCode.Tripped, ReasonOf((await SubmitAsync(bench, 1))[0]));
        Assert.Equal(2, (await EpochsAsync()).Count);
        Assert.Contains("the model changed", (await EpochsAsync())[1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_two_releases_run_side_by_side_the_older_one_yields_and_voids_nothing()
    {
        await using Bench<Probe> older = Create();
        await CertifyAsync(older);
        await using Bench<Probe> newer = Create(gate => gate.ReviewAbove(label => label.Value, 500m));
        for (int number = 0; number < 10; number++)
        {
            Assert.Equal(ReviewCode.Tripped, ReasonOf((await SubmitAsync(newer, 1, $"new-{number}"))[0]));
            Assert.Equal(ReviewCode.PlanChanged, ReasonOf((await SubmitAsync(older, 1, $"old-{number}"))[0]));
        }

        Assert.Equal(2, (await EpochsAsync()).Count);
        Assert.Contains("another definition has taken over", (await older.Integration.GetStatusAsync(None)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_count_in_the_order_of_submission()
    {
        await using Bench<Probe> bench = Create();
        await ReviewAsync(bench, 200);
        Decision<Label> hard = (await SubmitAsync(bench, 1, "hard"))[0];
        await ReviewAsync(bench, 5, "easy");
        Assert.Contains("(5 wait for an older item)", (await bench.Integration.GetStatusAsync(None)).Summary, StringComparison.Ordinal);
        await ApproveAsync(bench, hard.Item);
        Assert.DoesNotContain("wait", (await bench.Integration.GetStatusAsync(None)).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_integration_without_a_model_has_nothing_to_certify()
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Mapped<IdempotentProbe>());
        Assert.Equal(IntegrationStage.Mapped, (await bench.Integration.GetStatusAsync(None)).Stage);
        Assert.IsType<Automatic<Label>>(await bench.SubmitAsync());
        Assert.Empty(await EpochsAsync());
    }

    private static string ReasonOf(Decision<Label> decision) =>
        decision.Match(automatic: _ => "automatic", needsReview: review => Assert.Single(review.Reasons).Code, rejected: _ => "rejected", pending: _ => "pending");

    private static async Task<Decision<Label>[]> SubmitAsync(Bench<Probe> bench, int count, string? name = null)
    {
        var decisions = new Decision<Label>[count];
        for (int number = 0; number < count; number++)
            decisions[number] = await bench.SubmitAsync($"{name ?? Guid.NewGuid().ToString("N")}-{number}");
        return decisions;
    }

    private static async Task<int> CertifyAsync(Bench<Probe> bench, Func<IntegrationStatus, bool>? until = null)
    {
        until ??= status => status.Stage == IntegrationStage.Operating;
        int reviews = 0;
        while (reviews < EnoughItems && !until(await bench.Integration.GetStatusAsync(None)))
        {
            await ReviewAsync(bench, 10);
            reviews += 10;
        }

        Assert.True(until(await bench.Integration.GetStatusAsync(None)), (await bench.Integration.GetStatusAsync(None)).Summary);
        return reviews;
    }

    private static async Task ReviewAsync(Bench<Probe> bench, int count, string? name = null)
    {
        foreach (Decision<Label> decision in await SubmitAsync(bench, count, name))
        {
            if (decision is NeedsReview<Label>)
                await ApproveAsync(bench, decision.Item);
        }
    }

    private static async Task ApproveAsync(Bench<Probe> bench, ItemId item)
    {
        Assert.Equal(ReviewOutcome.Accepted, (await bench.ApproveAsync(item)).Outcome);
        await bench.ExecuteDueAsync();
    }

    private static async Task CorrectAsync(Bench<Probe> bench, ItemId item)
    {
        ReviewTicket<Label> ticket = (await bench.Desk.FindAsync<Label>(item, Bench<Probe>.Reviewer(), None))!;
        await bench.Desk.CompleteAsync(ticket, new Correct<Label>(ticket.Proposed! with { Value = 2m }), Bench<Probe>.Reviewer(), None);
        await bench.ExecuteDueAsync();
    }

    private async Task<IReadOnlyList<GateEvent>> EpochsAsync() =>
        [.. (await _store.ReadGateEventsAsync("probe", 0, 100_000, None)).Where(next => next.Kind == GateEventKind.EpochStarted)];

    // The scores are spread, so that the thresholds are.
    private Bench<Probe> Create(Action<GateOptions<Label>>? gate = null, TimeSpan? launch = null)
    {
        Bench<Probe> bench = ProbeBench.Of(
            ProbeDefinition.Scripted<IdempotentProbe>(
                gate: options =>
                {
                    options.MaxErrorRate = MaxErrorRate;
                    gate?.Invoke(options);
                },
                effect: effect => effect.UndoWindow = TimeSpan.Zero, launch: launch, segment: parcel => parcel.Text),
            _store, _time);
        int calls = 0;
        bench.Model().Answer = (parcel, _) => Task.FromResult(CallScript.Right(parcel, probability: 0.7 + (0.3 * (Interlocked.Increment(ref calls) * 37 % 100) / 100)));
        return bench;
    }
}
