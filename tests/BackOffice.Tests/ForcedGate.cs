using BackOffice.Invoices;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration;
using SafeIntegration.Journaling;

namespace BackOffice.Tests;

/// <summary>
/// Opens the gate as wide as it goes, by evidence in the journal that no reviewer ever gave: hundreds of right answers with a score of 0, so that the certificate's threshold
/// lets every score pass. What is still not automatic then is held back by the integration's checks, not by its confidence.
/// </summary>
internal static class ForcedGate
{
    private const int Scores = 200;
    private const int Labels = 400;
    private const int AtOnce = 100;

    /// <summary>Writes the evidence: of this model, and of all these suppliers, so that none is on probation.</summary>
    public static async Task OpenAsync(Office office, string modelId, IReadOnlyList<string> suppliers)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        DateTimeOffset now = office.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await office.Invoices.GetStatusAsync(cancellationToken); // begins the first epoch
        GateEvent[] scored =
        [
            .. Enumerable.Range(0, Scores + Labels).Select(i => new GateEvent
            {
                Integration = SupplierInvoices.IntegrationName, Epoch = 1, Kind = GateEventKind.Scored, At = now, Item = ItemId.New(now), Segment = suppliers[i % suppliers.Count],
                IsSelected = true, Detail = modelId,
            }),
        ];
        await AppendAsync(scored);
        await AppendAsync([.. scored.Select(score => score with { Kind = GateEventKind.Labelled, Detail = "" })]);

        IntegrationStatus status = await office.Invoices.GetStatusAsync(cancellationToken);
        Assert.True(status is { Stage: IntegrationStage.Operating, Certificate.Threshold: 0 }, $"The gate is not open: {status.Stage}, {status.Summary}");

        async Task AppendAsync(GateEvent[] events)
        {
            foreach (GateEvent[] chunk in events.Chunk(AtOnce))
                await Task.WhenAll(chunk.Select(next => office.Journal.AppendGateEventAsync(next, cancellationToken)));
        }
    }
}
