using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SafeIntegration.Tests.Running;

namespace SafeIntegration.OpenTelemetry.Tests;

/// <summary>Runs items through every path once, and keeps what the SDK exported of it.</summary>
public sealed class Workload : IAsyncLifetime
{
    private const string Reviewer = "secret-reviewer";
    private const int ItemsToCertify = 260;
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly List<Activity> _activities = [];

    public IReadOnlyList<MetricSnapshot> Metrics { get; private set; } = [];

    public IReadOnlyList<Activity> Activities => _activities;

    public async ValueTask InitializeAsync()
    {
        List<MetricSnapshot> exported = [];
        using MeterProvider meters = Sdk.CreateMeterProviderBuilder().AddSafeIntegrationInstrumentation().AddInMemoryExporter(exported).Build();
        using TracerProvider tracer = Sdk.CreateTracerProviderBuilder().AddSafeIntegrationInstrumentation().AddInMemoryExporter(_activities).Build();
        await using var bench = new Bench<Receipts>(services => services.AddSafeIntegration(options => options.RunInBackground = false));
        await SubmitAsync(bench);
        await ReviewAsync(bench);
        await CertifyAsync(bench);
        await bench.Integration.SubmitAsync(Parcel("secret-waits") with { Value = -1 }, None);
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await bench.ExecuteDueAsync();
        meters.ForceFlush();
        tracer.ForceFlush();
        // Disposing exports once more.
        Metrics = [.. exported];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task SubmitAsync(Bench<Receipts> bench)
    {
        await bench.Integration.SubmitPayloadAsync("""{"id":"secret-payload","value":"secret"}"""u8.ToArray(), None);
        await bench.Integration.SubmitPayloadAsync("""{"id":"secret-drift","value":1,"secret-member":1,"text":"secret-drift 1.00"}"""u8.ToArray(), None);
        await bench.Integration.SubmitAsync(Parcel("secret-negative") with { Value = -1 }, None);
        await bench.Integration.SubmitAsync(Parcel("secret-down"), None);
        await bench.Integration.EnqueueAsync(Parcel("secret-queued"), None);
        await bench.ExecuteDueAsync();
    }

    private static async Task ReviewAsync(Bench<Receipts> bench)
    {
        await CompleteAsync(bench, "secret-doubt", ReviewAction.Approve);
        await CompleteAsync(bench, "secret-refused", ReviewAction.Approve);
        await CompleteAsync(bench, "secret-declined", ReviewAction.Decline);
        await CompleteAsync(bench, "secret-sent-back", ReviewAction.SendBack);
        await CompleteAsync(bench, "secret-corrected", ReviewAction.Approve, new() { ["Id"] = "secret-corrected", ["Value"] = "2.00" });
        await bench.ExecuteDueAsync();
    }

    private static async Task CertifyAsync(Bench<Receipts> bench)
    {
        for (int number = 0; number < ItemsToCertify; number++)
        {
            string key = $"secret-training-{number}";
            if (await bench.Integration.SubmitAsync(Parcel(key), None) is Automatic<Receipt>)
                break;
            await CompleteAsync(bench, key, ReviewAction.Approve);
            await bench.ExecuteDueAsync();
        }
    }

    private static async Task CompleteAsync(Bench<Receipts> bench, string key, ReviewAction action, Dictionary<string, string?>? values = null)
    {
        Decision<Receipt> decision = await bench.Integration.SubmitAsync(Parcel(key), None);
        bench.Time.Advance(TimeSpan.FromSeconds(3));
        ReviewTicket ticket = await bench.TicketAsync(decision.Item);
        ReviewResult result = await bench.Desk.CompleteAsync(
            new ReviewForm { Item = decision.Item, Revision = ticket.Revision, Action = action, Values = values ?? [], Why = "secret reason" },
            Bench<Receipts>.Reviewer(Reviewer), None);
        Assert.True(result.Outcome == ReviewOutcome.Accepted, $"{key}: {result.Outcome}");
    }

    private static Parcel Parcel(string key) => new() { Id = key, Value = 1, Text = $"receipt {key} total 1.00" };
}
