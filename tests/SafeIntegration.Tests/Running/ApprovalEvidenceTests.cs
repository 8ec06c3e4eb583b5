using Microsoft.Extensions.DependencyInjection;

namespace SafeIntegration.Tests.Running;

/// <summary>An effect is told who approved its value, and when.</summary>
public sealed class ApprovalEvidenceTests
{
    private static readonly TimeSpan UndoWindow = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task After_a_review_it_is_the_reviewer_and_the_moment_of_the_verdict()
    {
        await using Bench<Probe> bench = Open();
        Decision<Label> decision = await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 900m }, TestContext.Current.CancellationToken);
        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.ApproveAsync(decision.Item);
        bench.Time.Advance(UndoWindow);
        await bench.ExecuteDueAsync();
        Assert.Equal(["anna 10:00:00"], bench.Ledger.Keys);
    }

    [Fact]
    public async Task In_the_automatic_lane_it_is_the_gate_and_the_moment_of_the_decision()
    {
        await using Bench<Probe> bench = Open();
        await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1m }, TestContext.Current.CancellationToken);
        bench.Time.Advance(UndoWindow);
        await bench.ExecuteDueAsync();
        Assert.Equal(["gate 09:00:00"], bench.Ledger.Keys);
    }

    private static Bench<Probe> Open() => new(services =>
        services.AddSingleton(ProbeDefinition.Mapped<EvidenceNoted>(gate: gate => gate.ReviewAbove(label => label.Value, 500m))));

    private sealed class EvidenceNoted(Ledger ledger) : IdempotentEffect<Label>
    {
        public override Task ApplyAsync(Approved<Label> approved, EffectContext context, CancellationToken cancellationToken)
        {
            ledger.Write($"{approved.Evidence.ApprovedBy} {approved.Evidence.At:HH:mm:ss}");
            return Task.CompletedTask;
        }
    }
}
