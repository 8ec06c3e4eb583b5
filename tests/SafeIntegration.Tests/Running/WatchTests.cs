using SafeIntegration.Journaling;
using SafeIntegration.Tests.Hosting;

namespace SafeIntegration.Tests.Running;

public sealed class WatchTests
{
    [Fact]
    public async Task Every_overdue_item_counts_as_an_error_however_many_there_are()
    {
        const int Items = 230;
        await using var bench = AlertBench.Of(Certification.Definition());
        for (int number = 0; number < Items; number++)
            await bench.Integration.SubmitAsync(new Parcel { Id = $"p{number}", Value = 1 }, CancellationToken.None);

        bench.Time.Advance(TimeSpan.FromDays(2.1));
        await bench.ExecuteDueAsync();

        IReadOnlyList<GateEvent> events = await bench.Store.ReadGateEventsAsync("probe", 0, 1000, CancellationToken.None);
        Assert.Equal(Items, events.Count(gateEvent => gateEvent is { Kind: GateEventKind.Labelled, Wrong: true }));
    }

    [Fact]
    public async Task An_overdue_item_counts_once_and_can_still_be_approved()
    {
        await using var bench = AlertBench.Of(Certification.Definition());
        Decision<Label> decision = await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 1 }, CancellationToken.None);
        bench.Time.Advance(TimeSpan.FromDays(2.1));
        await bench.ExecuteDueAsync();
        await bench.ExecuteDueAsync();

        Assert.Equal(ReviewOutcome.Accepted, (await bench.ApproveAsync(decision.Item)).Outcome);
        await bench.ExecuteDueAsync();
        Assert.Equal(ItemState.Applied, (await bench.ItemAsync(decision.Item)).State);
        IReadOnlyList<GateEvent> events = await bench.Store.ReadGateEventsAsync("probe", 0, 1000, CancellationToken.None);
        Assert.Single(events, gateEvent => gateEvent.Kind == GateEventKind.Labelled);
    }
}
