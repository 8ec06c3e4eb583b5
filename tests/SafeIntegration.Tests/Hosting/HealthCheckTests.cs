using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.Tests.Running;
using SafeIntegration.Tests.Telemetry;

namespace SafeIntegration.Tests.Hosting;

public sealed class HealthCheckTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task All_is_well_while_nothing_waits_too_long_and_nothing_is_in_doubt()
    {
        await using var bench = AlertBench.Parcels();
        await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 900 }, None);
        HealthReportEntry entry = await CheckAsync(bench.Services);
        Assert.Equal((HealthStatus.Healthy, null), (entry.Status, entry.Description));
    }

    [Fact]
    public async Task An_effect_in_doubt_degrades_until_a_person_settles_it()
    {
        await using var bench = AlertBench.Of(ProbeDefinition.Mapped<UnconfirmedProbe>());
        bench.Script().Apply = (_, _) => throw new TimeoutException();
        Decision<Label> decision = await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await bench.ExecuteDueAsync();
        HealthReportEntry entry = await CheckAsync(bench.Services);
        Assert.Equal((HealthStatus.Degraded, "probe: 1 item(s) in doubt."), (entry.Status, entry.Description));

        await bench.Desk.ResolveAsync(decision.Item, happened: true, "it is there", Bench<Probe>.Reviewer(), None);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(bench.Services)).Status);
    }

    [Fact]
    public async Task A_failed_effect_degrades()
    {
        await using var bench = AlertBench.Of(ProbeDefinition.Mapped<IdempotentProbe>());
        bench.Script().Apply = (_, _) => throw new EffectNotAppliedException("refused", isPermanent: true);
        await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, None);
        await bench.ExecuteDueAsync();
        HealthReportEntry entry = await CheckAsync(bench.Services);
        Assert.Equal((HealthStatus.Degraded, "probe: 1 item(s) failed."), (entry.Status, entry.Description));
    }

    [Fact]
    public async Task An_item_that_waits_longer_than_it_should_degrades()
    {
        await using var bench = AlertBench.Parcels();
        await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 900 }, None);
        bench.Time.Advance(TimeSpan.FromDays(2.1));
        HealthReportEntry entry = await CheckAsync(bench.Services);
        Assert.Equal((HealthStatus.Degraded, "parcel-labels: an item waits for a person since 2026-03-02 09:00:00Z."), (entry.Status, entry.Description));
    }

    [Fact]
    public async Task An_alert_that_does_not_arrive_degrades_until_it_does()
    {
        await using var bench = AlertBench.Parcels(new RecordingSink { FailuresLeft = 1 });
        await bench.Integration.SubmitPayloadAsync("{}"u8.ToArray(), None);
        await bench.ExecuteDueAsync();
        HealthReportEntry entry = await CheckAsync(bench.Services);
        Assert.Equal((HealthStatus.Degraded, "Alerts do not reach RecordingSink."), (entry.Status, entry.Description));

        bench.Time.Advance(TimeSpan.FromSeconds(15));
        await bench.ExecuteDueAsync();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(bench.Services)).Status);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_used_is_unhealthy_until_it_can()
    {
        (IJournalStore store, FlakyJournal journal) = FlakyJournal.Create();
        await using var bench = new Bench<ParcelLabels>(services =>
        {
            services.AddSafeIntegration(options => options.RunInBackground = false);
            services.AddHealthChecks().AddSafeIntegration();
        }, store: store);
        journal.IsBroken = true;
        HealthReportEntry entry = await CheckAsync(bench.Services);
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("JournalUnavailableException", entry.Description, StringComparison.Ordinal);

        journal.IsBroken = false;
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(bench.Services)).Status);
    }

    [Fact]
    public async Task Background_work_that_never_began_is_unhealthy()
    {
        await using var bench = new Bench<ParcelLabels>(services => services.AddHealthChecks().AddSafeIntegration());
        HealthReportEntry entry = await CheckAsync(bench.Services);
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("parcel-labels stands still", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Background_work_that_hangs_is_unhealthy()
    {
        (IJournalStore store, FlakyJournal journal) = FlakyJournal.Create();
        journal.HangIn(nameof(IJournalStore.ClaimDueAsync));
        var time = new FakeTimeProvider();
        using IHost host = TestHost.Create(services =>
        {
            services.AddSingleton<TimeProvider>(time);
            services.AddHealthChecks().AddSafeIntegration();
            services.AddSafeIntegration().AddIntegration<ParcelLabels>().UseJournal(_ => store).AddLogAlerts();
        });
        await host.StartAsync(None);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(host.Services)).Status);

        time.Advance(TimeSpan.FromMinutes(30));
        HealthReportEntry entry = await CheckAsync(host.Services);
        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.Contains("parcel-labels stands still", entry.Description, StringComparison.Ordinal);
        await host.StopAsync(None);
    }

    private static async Task<HealthReportEntry> CheckAsync(IServiceProvider services)
    {
        HealthReport report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(None);
        return report.Entries["safe-integration"];
    }
}
