using System.Text;

namespace SafeIntegration.Tests.Running;

public sealed class PipelineTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_valid_payload_without_objections_is_automatic_and_its_effect_happens_once()
    {
        await using var bench = new Bench<ParcelLabels>();
        Decision<Label> decision = await bench.Integration.SubmitPayloadAsync("""{"id":"p1","value":12.5}"""u8.ToArray(), None);

        await bench.ExecuteDueAsync();
        await bench.ExecuteDueAsync();

        Assert.IsType<Automatic<Label>>(decision);
        Assert.Single(bench.Ledger.Keys);
        Assert.Equal(ItemState.Applied, (await bench.ItemAsync(decision.Item)).State);
    }

    [Fact]
    public async Task A_value_above_its_limit_waits_for_a_person_and_happens_after_approval_and_undo_window()
    {
        await using var bench = new Bench<ParcelLabels>();
        Decision<Label> decision = await bench.Integration.SubmitAsync(new Parcel { Id = "p1", Value = 501m }, None);
        Assert.Equal(ReviewCode.AboveLimit, Assert.IsType<NeedsReview<Label>>(decision).Reasons[0].Code);

        ReviewResult result = await bench.ApproveAsync(decision.Item);
        Assert.Equal(ReviewOutcome.Accepted, result.Outcome);
        await bench.ExecuteDueAsync();
        Assert.Empty(bench.Ledger.Keys);

        bench.Time.Advance(TimeSpan.FromSeconds(10));
        await bench.ExecuteDueAsync();
        Assert.Single(bench.Ledger.Keys);
    }

    [Fact]
    public async Task A_payload_that_breaks_its_contract_is_quarantined_once_and_never_lost()
    {
        await using var bench = new Bench<ParcelLabels>();
        byte[] broken = Encoding.UTF8.GetBytes("""{"id":"p1","price":12.5}""");

        Decision<Label> first = await bench.Integration.SubmitPayloadAsync(broken, None);
        Decision<Label> second = await bench.Integration.SubmitPayloadAsync(broken, None);

        Assert.Contains(Assert.IsType<Rejected<Label>>(first).Violations, violation => violation is { Code: ViolationCode.Missing, Path: "$.value" });
        Assert.Equal(first.Item, second.Item);
    }
}
