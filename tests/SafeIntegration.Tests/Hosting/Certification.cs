using SafeIntegration.Tests.Running;

namespace SafeIntegration.Tests.Hosting;

/// <summary>Brings a bench's integration to its certificate, with an easy target and a model that is always right.</summary>
internal static class Certification
{
    private const int Items = 260;

    public static ProbeDefinition Definition(TimeSpan launch = default, int revision = 1) => ProbeDefinition.Asking<IdempotentProbe>(
        (parcel, _) => Task.FromResult(ProbeDefinition.Labelled(parcel)),
        gate => (gate.MaxErrorRate, gate.Assurance) = (0.4, 0.5),
        launch, revision);

    /// <summary>Reviews enough items, or as many as it takes until one is automatic.</summary>
    public static async Task CollectAsync(Bench<Probe> bench)
    {
        for (int number = 0; number < Items; number++)
        {
            Decision<Label> decision = await bench.Integration.SubmitAsync(new Parcel { Id = $"training-{number}", Value = 1 }, CancellationToken.None);
            if (decision is not NeedsReview<Label>)
                break;
            ReviewResult result = await bench.ApproveAsync(decision.Item);
            Assert.Equal(ReviewOutcome.Accepted, result.Outcome);
            await bench.ExecuteDueAsync();
        }
    }

    public static async Task CertifyAsync(Bench<Probe> bench)
    {
        await CollectAsync(bench);
        IntegrationStatus status = await bench.Integration.GetStatusAsync(CancellationToken.None);
        Assert.True(status.Stage == IntegrationStage.Operating, status.ToString());
    }
}
