using SafeIntegration.Journaling;
using SafeIntegration.Tests.Running;
using SafeIntegration.Tests.Telemetry;

namespace SafeIntegration.Tests.Hosting;

/// <summary>Every kind of alert comes by its real path.</summary>
public sealed class AlertKindTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly RecordingSink _sink = new();

    [Fact]
    public async Task A_refused_payload_is_told()
    {
        await using var bench = AlertBench.Parcels(_sink);
        await bench.Integration.SubmitPayloadAsync("""{"id":"p1"}"""u8.ToArray(), None);
        await bench.ExecuteDueAsync();
        AssertTold(AlertKind.PayloadRefused, "parcel-labels");
    }

    [Fact]
    public async Task A_payload_with_an_unknown_member_is_told_as_drift()
    {
        await using var bench = AlertBench.Parcels(_sink);
        await bench.Integration.SubmitPayloadAsync("""{"id":"p1","value":1,"carrier":"x"}"""u8.ToArray(), None);
        await bench.ExecuteDueAsync();
        AssertTold(AlertKind.Drift, "parcel-labels", "$.carrier");
    }

    [Fact]
    public async Task A_provider_that_is_down_is_told()
    {
        await using var bench = AlertBench.Of(ProbeDefinition.Asking<IdempotentProbe>((_, _) => throw new HttpRequestException("no connection")), _sink);
        Decision<Label> decision = await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await bench.ExecuteDueAsync();
        Assert.IsType<Pending<Label>>(decision);
        AssertTold(AlertKind.ProviderDown, "probe");
    }

    [Fact]
    public async Task An_effect_in_doubt_is_told()
    {
        await using var bench = AlertBench.Of(ProbeDefinition.Mapped<UnconfirmedProbe>(), _sink);
        bench.Script().Apply = (_, _) => throw new TimeoutException();
        await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await bench.ExecuteDueAsync();
        AssertTold(AlertKind.InDoubt, "probe");
    }

    [Fact]
    public async Task An_effect_that_failed_for_good_is_told()
    {
        await using var bench = AlertBench.Of(ProbeDefinition.Mapped<IdempotentProbe>(), _sink);
        bench.Script().Apply = (_, _) => throw new EffectNotAppliedException("refused", isPermanent: true);
        await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await bench.ExecuteDueAsync();
        AssertTold(AlertKind.EffectFailed, "probe");
    }

    [Fact]
    public async Task A_transactional_effect_that_never_succeeds_fails_after_its_attempts_and_is_told()
    {
        await using var bench = AlertBench.Of(ProbeDefinition.Mapped<TransactionalProbe>(effect: options => options.MaxAttempts = 3), _sink);
        bench.Script().Apply = (_, _) => throw new InvalidOperationException("refused");
        Decision<Label> decision = await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        for (int attempt = 0; attempt < 5; attempt++)
        {
            await bench.ExecuteDueAsync();
            bench.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(ItemState.Failed, (await bench.ItemAsync(decision.Item)).State);
        Assert.Equal(3, bench.Ledger.Keys.Count);
        AssertTold(AlertKind.EffectFailed, "probe");
    }

    [Fact]
    public async Task The_end_of_the_launch_is_told()
    {
        await using var bench = AlertBench.Of(Certification.Definition(), _sink);
        await Certification.CertifyAsync(bench);
        await bench.ExecuteDueAsync();
        AssertTold(AlertKind.StageChanged, "probe", "Operating");
    }

    [Fact]
    public async Task A_stage_that_begins_while_nobody_runs_is_told_at_the_next_start_and_not_again_at_the_one_after()
    {
        ProbeDefinition definition = Certification.Definition(launch: TimeSpan.FromDays(1));
        (IJournalStore store, _) = FlakyJournal.Create();
        await using var before = AlertBench.On(store, time: null, definition, new RecordingSink());
        await Certification.CollectAsync(before);
        Assert.Equal(IntegrationStage.Launch, (await before.Integration.GetStatusAsync(None)).Stage);

        before.Time.Advance(TimeSpan.FromDays(1));
        await using var next = AlertBench.On(store, before.Time, definition, _sink);
        await next.ExecuteDueAsync();
        await using var afterwards = AlertBench.On(store, before.Time, definition, _sink);
        await afterwards.ExecuteDueAsync();
        before.Time.Advance(TimeSpan.FromHours(1));
        await afterwards.ExecuteDueAsync();
        AssertTold(AlertKind.StageChanged, "probe", "Operating, epoch 1");
    }

    [Fact]
    public async Task A_release_that_changes_the_plan_closes_automation_and_is_told()
    {
        (IJournalStore store, _) = FlakyJournal.Create();
        await using var before = AlertBench.On(store, time: null, Certification.Definition(), new RecordingSink());
        await Certification.CertifyAsync(before);
        await before.ExecuteDueAsync();

        await using var next = AlertBench.On(store, before.Time, Certification.Definition(revision: 2), _sink);
        await next.ExecuteDueAsync();
        AssertTold(AlertKind.StageChanged, "probe", "Tripped, epoch 1");
        Assert.Equal(IntegrationStage.Tripped, (await next.Integration.GetStatusAsync(None)).Stage);
    }

    [Fact]
    public async Task A_rate_outside_its_bounds_is_told_with_the_text_of_its_rule()
    {
        await using var bench = AlertBench.Of(
            ProbeDefinition.Mapped<IdempotentProbe>(checks => checks.ExpectRate(label => label.Value > 100, atMost: 0.5, window: 20)), _sink);
        for (int number = 0; number < 20; number++)
            await bench.Integration.SubmitAsync(new Parcel { Id = $"p{number}", Value = number < 9 ? 1 : 200 }, None);
        await bench.ExecuteDueAsync();
        AssertTold(AlertKind.RateOutOfBounds, "probe", "label => label.Value > 100");
    }

    [Fact]
    public async Task Items_that_wait_too_long_are_told_once_with_their_number()
    {
        await using var bench = AlertBench.Parcels(_sink);
        for (int number = 0; number < 3; number++)
            await bench.Integration.SubmitAsync(new Parcel { Id = $"p{number}", Value = 900 }, None);
        bench.Time.Advance(TimeSpan.FromDays(2.1));
        for (int look = 0; look < 5; look++)
            await bench.ExecuteDueAsync();
        AssertTold(AlertKind.StaleInbox, "parcel-labels");
        Assert.Equal(3, _sink.Taken[0].Count);
    }

    [Fact]
    public async Task Items_that_go_on_waiting_are_told_again_the_next_day()
    {
        await using var bench = AlertBench.Parcels(_sink);
        await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 900 }, None);
        bench.Time.Advance(TimeSpan.FromDays(2.1));
        await bench.ExecuteDueAsync();
        bench.Time.Advance(TimeSpan.FromDays(1));
        await bench.ExecuteDueAsync();
        Assert.Equal([AlertKind.StaleInbox, AlertKind.StaleInbox], _sink.Taken.Select(alert => alert.Kind));
    }

    [Fact]
    public async Task A_wrong_outcome_is_told()
    {
        await using var bench = AlertBench.Parcels(_sink);
        await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await bench.ExecuteDueAsync();
        await bench.Integration.ReportOutcomeAsync("p1", Outcome.Wrong, "another customer", None);
        await bench.ExecuteDueAsync();
        AssertTold(AlertKind.WrongOutcome, "parcel-labels");
    }

    [Fact]
    public async Task Nothing_is_told_while_all_is_well()
    {
        await using var bench = AlertBench.Parcels(_sink);
        await bench.Integration.SubmitPayloadAsync("""{"id":"p1","value":1}"""u8.ToArray(), None);
        await bench.Integration.SubmitAsync(new Parcel { Id = "p2", Value = 900 }, None);
        await bench.ExecuteDueAsync();
        Assert.Empty(_sink.Taken);
    }

    private void AssertTold(string kind, string integration, string text = "")
    {
        Alert alert = Assert.Single(_sink.Taken);
        Assert.Equal((kind, integration), (alert.Kind, alert.Integration));
        Assert.Contains(text, alert.Text, StringComparison.Ordinal);
        Assert.Equal(new Uri("https://inbox.example/reviews"), alert.Link);
    }
}
