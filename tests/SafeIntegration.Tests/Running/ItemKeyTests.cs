using System.Text;
using SafeIntegration.Journaling;

namespace SafeIntegration.Tests.Running;

/// <summary>The item key names the occurrence: the same again is the same item, and nothing that comes under it is lost.</summary>
public sealed class ItemKeyTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_same_item_again_is_the_same_decision_and_one_effect()
    {
        await using Bench<Probe> bench = Mapped();
        Decision<Label> first = await bench.SubmitAsync();
        await bench.ExecuteDueAsync();
        Decision<Label> second = await bench.SubmitAsync();
        await bench.ExecuteDueAsync();
        Assert.Equal((first.Item, 1m), (Assert.IsType<Automatic<Label>>(second).Item, Assert.IsType<Automatic<Label>>(second).Output.Value));
        Assert.Single(bench.Ledger.Keys);
    }

    [Fact]
    public async Task A_payload_written_differently_is_the_same_item()
    {
        await using Bench<Probe> bench = Mapped();
        Decision<Label> first = await bench.Integration.SubmitPayloadAsync("""{"id":"p1","value":1}"""u8.ToArray(), None);
        Decision<Label> second = await bench.Integration.SubmitPayloadAsync(""" { "value" : 1, "id" : "p1" } """u8.ToArray(), None);
        Assert.Equal(first.Item, second.Item);
    }

    [Fact]
    public async Task The_same_key_with_other_content_is_another_item_that_a_person_decides()
    {
        await using Bench<Probe> bench = Mapped();
        Decision<Label> first = await bench.SubmitAsync(value: 1m);
        Decision<Label> second = await bench.SubmitAsync(value: 2m);
        Decision<Label> third = await bench.SubmitAsync(value: 2m);
        Decision<Label> fourth = await bench.SubmitAsync(value: 3m);

        Assert.Equal(ReviewCode.KeyReused, Assert.Single(Assert.IsType<NeedsReview<Label>>(second).Reasons).Code);
        Assert.Equal(second.Item, third.Item);
        Assert.Equal(3, new[] { first.Item, second.Item, fourth.Item }.Distinct().Count());
        await bench.ExecuteDueAsync();
        Assert.Single(bench.Ledger.Keys);
    }

    [Fact]
    public async Task Sixty_four_submissions_of_one_item_at_once_are_one_item_and_one_effect()
    {
        await using Bench<Probe> bench = Mapped();
        Decision<Label>[] decisions = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => bench.SubmitAsync())));
        await bench.ExecuteDueAsync();
        Assert.Single(decisions.Select(decision => decision.Item).Distinct());
        Assert.All(decisions, decision => Assert.IsType<Automatic<Label>>(decision));
        Assert.Single(bench.Ledger.Keys);
    }

    [Fact]
    public async Task Submissions_of_different_content_under_one_key_at_once_lose_none()
    {
        await using Bench<Probe> bench = Mapped();
        Decision<Label>[] decisions = await Task.WhenAll(Enumerable.Range(0, 32).Select(number => Task.Run(() => bench.SubmitAsync(value: number))));

        Assert.Equal(32, decisions.Select(decision => decision.Item).Distinct().Count());
        Assert.Single(decisions, decision => decision is Automatic<Label>);
        decimal[] values = await Task.WhenAll(decisions.Select(decision => ProposedAsync(bench, decision.Item)));
        Assert.Equal(Enumerable.Range(0, 32).Select(number => (decimal)number), values);
    }

    [Fact]
    public async Task A_key_that_looks_like_a_second_item_of_another_key_swallows_nothing()
    {
        await using Bench<Probe> bench = Mapped();
        await bench.SubmitAsync("p1", 1m);
        Decision<Label> victim = await bench.SubmitAsync("p1", 2m);
        string forged = (await bench.ItemAsync(victim.Item)).ItemKey!;

        await using Bench<Probe> other = Mapped();
        await other.SubmitAsync(forged, 7m);
        await other.SubmitAsync("p1", 1m);
        Decision<Label> second = await other.SubmitAsync("p1", 2m);
        Assert.Equal(2m, await ProposedAsync(other, second.Item));
    }

    [Fact]
    public async Task A_queued_item_is_pending_and_decided_by_the_background_work()
    {
        await using Bench<Probe> bench = Mapped();
        Decision<Label> decision = await bench.Integration.EnqueueAsync(new Parcel { Id = "p1", Value = 1m }, None);
        Assert.IsType<Pending<Label>>(decision);
        Assert.Equal(decision.Item, (await bench.Integration.EnqueueAsync(new Parcel { Id = "p1", Value = 1m }, None)).Item);
        await bench.ExecuteDueAsync();
        Assert.Equal(ItemState.Applied, await bench.StateAsync(decision.Item));
        Assert.Single(bench.Ledger.Keys);
    }

    [Fact]
    public async Task Queueing_does_not_call_the_model_not_even_for_a_key_that_came_before()
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Scripted<IdempotentProbe>());
        await bench.Integration.EnqueueAsync(new Parcel { Id = "p1", Value = 1m }, None);
        Decision<Label> second = await bench.Integration.EnqueueAsync(new Parcel { Id = "p1", Value = 2m }, None);
        Assert.IsType<Pending<Label>>(second);
        Assert.Equal(0, bench.Model().Calls);
        await bench.ExecuteDueAsync();
        Assert.Contains((await bench.TicketAsync(second.Item)).Reasons, reason => reason.Code == ReviewCode.KeyReused);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(401)]
    public async Task An_input_without_a_usable_key_is_refused_to_the_caller(int length)
    {
        await using Bench<Probe> bench = Named(parcel => new string('k', length));
        await Assert.ThrowsAsync<ArgumentException>(() => bench.SubmitAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => bench.Integration.EnqueueAsync(new Parcel { Id = "p1", Value = 1m }, None));
        Assert.Empty(await bench.Store.CountAsync(None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(400)]
    public async Task A_key_of_one_to_four_hundred_characters_is_good(int length)
    {
        await using Bench<Probe> bench = Named(parcel => new string('k', length));
        Assert.IsType<Automatic<Label>>(await bench.SubmitAsync());
    }

    [Fact]
    public async Task A_payload_that_cannot_be_named_is_quarantined_and_not_lost()
    {
        await using Bench<Probe> bench = Named(parcel => parcel.Text == "fine" ? parcel.Id : throw new InvalidOperationException(parcel.Text));
        Decision<Label> decision = await bench.Integration.SubmitPayloadAsync(Encoding.UTF8.GetBytes("""{"id":"p1","value":1}"""), None);
        Assert.Equal(ViolationCode.Rule, Assert.Single(Assert.IsType<Rejected<Label>>(decision).Violations).Code);
        Assert.Equal(new ReplayResult(0, 1, 0), await bench.Integration.ReplayAsync(None));
    }

    [Fact]
    public async Task An_input_that_is_null_or_cannot_be_written_is_refused_to_the_caller()
    {
        await using var bench = new Bench<Readings>();
        await Assert.ThrowsAsync<ArgumentNullException>(() => bench.Integration.SubmitAsync(null!, None));
        await Assert.ThrowsAsync<ArgumentException>(() => bench.Integration.SubmitAsync(new Reading { Id = "r1", Value = double.NaN }, None));
        Assert.Empty(await bench.Store.CountAsync(None));
    }

    [Fact]
    public async Task A_receipt_that_is_ignored_loses_nothing()
    {
        await using Bench<Probe> bench = Mapped();
        _ = bench.SubmitAsync();
        _ = await bench.Integration.SubmitPayloadAsync("""{"id":"p2","value":2}"""u8.ToArray(), None);
        await bench.ExecuteDueAsync();
        Assert.Equal(2, bench.Ledger.Keys.Count);
    }

    private static async Task<decimal> ProposedAsync(Bench<Probe> bench, ItemId item)
    {
        IReadOnlyList<ItemContent> contents = await bench.Store.ReadContentsAsync(item, None);
        return Contract.Of<Label>().Parse(contents.Single(content => content.Kind == ContentKind.Proposed).Bytes).Value.Value;
    }

    private static Bench<Probe> Mapped() => ProbeBench.Of(ProbeDefinition.Mapped<IdempotentProbe>());

    private static Bench<Probe> Named(Func<Parcel, string> key) => ProbeBench.Of(new(plan => plan
        .OwnedBy("logistics", "https://runbooks.example/probe")
        .Identify(key)
        .Map(parcel => ProbeDefinition.Labelled(parcel))
        .Gate()
        .ReviewedBy("clerks")
        .ApplyWith<IdempotentProbe>("print the label")));
}
