using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Running;

public sealed class RollingDeploymentTests
{
    [Fact]
    public async Task An_older_process_lets_people_decide_and_takes_no_evidence_back()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        var store = new InMemoryJournalStore();
        await using var old = new Bench<Grading>(store: store);
        await old.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, token);
        await using var renewed = new Bench<StricterGrading>(store: store, time: old.Time);
        await renewed.Integration.SubmitAsync(new Parcel { Id = "p2", Value = 1 }, token);

        Decision<Label> late = await old.Integration.SubmitAsync(new Parcel { Id = "p3", Value = 1 }, token);
        await renewed.Integration.SubmitAsync(new Parcel { Id = "p4", Value = 1 }, token);

        Assert.Equal(ReviewCode.PlanChanged, Assert.IsType<NeedsReview<Label>>(late).Reasons[0].Code);
        IReadOnlyList<GateEvent> events = await store.ReadGateEventsAsync("grading", 0, 100, token);
        Assert.Equal(2, events.Count(entry => entry.Kind == GateEventKind.EpochStarted));
    }

    internal class Grading : Integration<Parcel, Label>
    {
        public override string Name => "grading";

        protected virtual decimal Limit => 500m;

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => plan
            .OwnedBy("logistics", "https://runbooks.example/grading")
            .Identify(parcel => parcel.Id)
            .Call((parcel, _) => Task.FromResult(new Label { Id = parcel.Id, Value = parcel.Value }), modelId: "grader-1")
            .Gate(gate => gate.ReviewAbove(label => label.Value, Limit))
            .ReviewedBy("clerks")
            .ApplyWith<RecordLabel>("print the label");
    }

    internal sealed class StricterGrading : Grading
    {
        protected override decimal Limit => 400m;
    }
}
