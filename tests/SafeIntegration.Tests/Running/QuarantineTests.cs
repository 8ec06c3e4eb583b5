using System.Text;
using Microsoft.Extensions.Time.Testing;
using SafeIntegration.Journaling;
using SafeIntegration.Testing;

namespace SafeIntegration.Tests.Running;

/// <summary>Payloads that break their contract: kept, told, and sent on their way once the contract is mended.</summary>
public sealed partial class QuarantineTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly InMemoryJournalStore _store = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_payload_is_kept_byte_for_byte_with_its_violations()
    {
        await using Bench<PriceV1> bench = Before();
        byte[] payload = Encoding.UTF8.GetBytes(" {\"id\":\"p1\",\n\"price\":\"12.5\"} ");
        Rejected<Label> rejected = Assert.IsType<Rejected<Label>>(await bench.Integration.SubmitPayloadAsync(payload, None));

        IReadOnlyList<ItemContent> contents = await _store.ReadContentsAsync(rejected.Item, None);
        Assert.Equal(payload, contents.Single(content => content.Kind == ContentKind.Payload).Bytes.ToArray());
        Assert.Contains(rejected.Violations, violation => violation is { Code: ViolationCode.Missing, Path: "$.value" });
        Assert.Equal(ItemState.Rejected, (await bench.ItemAsync(rejected.Item)).State);
        Assert.Null((await bench.ItemAsync(rejected.Item)).ItemKey);
    }

    [Fact]
    public async Task The_bytes_of_the_caller_may_change_afterwards()
    {
        await using Bench<PriceV1> bench = Before();
        byte[] payload = "{\"id\":\"p1\"}"u8.ToArray();
        Decision<Label> decision = await bench.Integration.SubmitPayloadAsync(payload, None);
        Array.Clear(payload);
        Assert.True((await _store.ReadContentsAsync(decision.Item, None)).All(content => content.IsIntact));
    }

    [Fact]
    public async Task The_same_payload_polled_again_adds_nothing()
    {
        await using Bench<PriceV1> bench = Before();
        Decision<Label>[] decisions = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => SubmitAsync(bench, "p1"))));
        Assert.Single(decisions.Select(decision => decision.Item).Distinct());
        Assert.Equal(1, (await CountsAsync())[ItemState.Rejected]);
        Assert.Equal(1, Assert.Single(await bench.AlertsAsync()).Count);
    }

    [Fact]
    public async Task An_object_that_breaks_the_contract_is_rejected_like_a_payload()
    {
        await using var bench = new Bench<ParcelLabels>();
        Rejected<Label> rejected = Assert.IsType<Rejected<Label>>(await bench.Integration.SubmitAsync(new Parcel { Id = new string('x', 41), Value = 1m }, None));
        Assert.Equal("$.id", Assert.Single(rejected.Violations).Path);
        Assert.IsType<Rejected<Label>>(await bench.Integration.EnqueueAsync(new Parcel { Id = new string('x', 41), Value = 1m }, None));
    }

    [Fact]
    public async Task Under_the_same_contract_a_replay_changes_nothing()
    {
        await using Bench<PriceV1> bench = Before();
        await SubmitAsync(bench, "p1");
        await SubmitAsync(bench, "p2");
        Assert.Equal(new ReplayResult(0, 2, 0), await bench.Integration.ReplayAsync(None));
        Assert.Equal(2, (await CountsAsync())[ItemState.Rejected]);
    }

    [Fact]
    public async Task After_the_contract_is_mended_a_replay_sends_everything_and_assigns_the_keys()
    {
        const int Payloads = 450;
        await using Bench<PriceV1> before = Before();
        for (int number = 0; number < Payloads; number++)
            await SubmitAsync(before, $"p{number}");

        await using Bench<PriceV2> after = After();
        Assert.Equal(new ReplayResult(Payloads, 0, 0), await after.Integration.ReplayAsync(None));
        await after.ExecuteDueAsync();
        Assert.Equal(new Dictionary<ItemState, long> { [ItemState.Applied] = Payloads }, await CountsAsync());
        Assert.Equal(Payloads, after.Ledger.Keys.Distinct().Count());
        Assert.NotNull(await _store.FindByKeyAsync("prices", "p449", None));
    }

    [Fact]
    public async Task A_second_replay_does_nothing_more()
    {
        await using Bench<PriceV1> before = Before();
        await SubmitAsync(before, "p1");
        await using Bench<PriceV2> after = After();
        await after.Integration.ReplayAsync(None);
        Assert.Equal(new ReplayResult(0, 0, 0), await after.Integration.ReplayAsync(None));
        await after.ExecuteDueAsync();
        Assert.Single(after.Ledger.Keys);
    }

    [Fact]
    public async Task Two_replays_at_the_same_time_send_each_payload_once()
    {
        await using Bench<PriceV1> before = Before();
        for (int number = 0; number < 40; number++)
            await SubmitAsync(before, $"p{number}");
        await using Bench<PriceV2> after = After();
        await Task.WhenAll(Task.Run(() => after.Integration.ReplayAsync(None)), Task.Run(() => after.Integration.ReplayAsync(None)));
        await after.ExecuteDueAsync();
        Assert.Equal(40, after.Ledger.Keys.Count);
        Assert.Equal(40, after.Ledger.Keys.Distinct().Count());
    }

    [Fact]
    public async Task What_comes_in_is_what_goes_out_whatever_was_among_it()
    {
        await using Bench<PriceV1> before = Before();
        await before.Integration.SubmitPayloadAsync("""{"id":"p1","price":1}"""u8.ToArray(), None);
        await before.Integration.SubmitPayloadAsync("""{"price":1,"id":"p1"}"""u8.ToArray(), None);
        await before.Integration.SubmitPayloadAsync("""{"id":"p1","price":2}"""u8.ToArray(), None);
        await before.Integration.SubmitPayloadAsync("""{"id":"","price":2}"""u8.ToArray(), None);
        await before.Integration.SubmitPayloadAsync("no json at all"u8.ToArray(), None);

        await using Bench<PriceV2> after = After();
        Assert.Equal(new ReplayResult(Replayed: 2, StillRejected: 2, Duplicates: 1), await after.Integration.ReplayAsync(None));
        Assert.Equal(new Dictionary<ItemState, long> { [ItemState.Due] = 1, [ItemState.NeedsReview] = 1, [ItemState.Declined] = 1, [ItemState.Rejected] = 2 }, await CountsAsync());
    }

    [Fact]
    public async Task A_payload_submitted_again_after_the_contract_was_mended_makes_its_quarantined_copy_a_duplicate()
    {
        await using Bench<PriceV1> before = Before();
        Decision<Label> rejected = await SubmitAsync(before, "p1");
        await using Bench<PriceV2> after = After();
        Decision<Label> automatic = await after.Integration.SubmitPayloadAsync(Payload("p1"), None);
        Assert.IsType<Automatic<Label>>(automatic);

        Assert.Equal(new ReplayResult(0, 0, 1), await after.Integration.ReplayAsync(None));
        Assert.Equal(ItemState.Declined, (await after.ItemAsync(rejected.Item)).State);
        await after.ExecuteDueAsync();
        Assert.Single(after.Ledger.Keys);
    }

    [Fact]
    public async Task The_deadline_of_a_replayed_item_counts_from_its_replay()
    {
        await using Bench<PriceV1> before = Before();
        Decision<Label> rejected = await SubmitAsync(before, "p1");
        _time.Advance(TimeSpan.FromDays(3));

        await using var after = new Bench<PriceV2>(store: _store, time: _time);
        after.Integration.IsDown = true;
        await after.Integration.ReplayAsync(None);
        Assert.Equal(ItemState.Received, (await after.ItemAsync(rejected.Item)).State);
        after.Integration.IsDown = false;
        _time.Advance(TimeSpan.FromSeconds(5));
        await after.ExecuteDueAsync();
        Assert.Equal(ItemState.Applied, (await after.ItemAsync(rejected.Item)).State);
    }

    [Fact]
    public async Task A_replayed_payload_that_answers_an_item_sent_back_goes_on_there()
    {
        await using Bench<PriceV2> after = After();
        Decision<Label> sentBack = await after.Integration.SubmitPayloadAsync("""{"id":"p1","price":900}"""u8.ToArray(), None);
        ReviewTicket ticket = await after.TicketAsync(sentBack.Item);
        await after.Desk.CompleteAsync(new ReviewForm { Item = sentBack.Item, Revision = ticket.Revision, Action = ReviewAction.SendBack, Why = "too much" }, Bench<PriceV2>.Reviewer(), None);

        await using Bench<PriceV1> before = Before();
        Decision<Label> rejected = await SubmitAsync(before, "p1");
        Assert.Equal(new ReplayResult(1, 0, 0), await after.Integration.ReplayAsync(None));
        Assert.Equal(ReviewCode.Resubmitted, (await after.TicketAsync(sentBack.Item)).Reasons[0].Code);
        Assert.Equal(ItemState.Declined, (await after.ItemAsync(rejected.Item)).State);
    }

    private static Task<Decision<Label>> SubmitAsync(Bench<PriceV1> bench, string id) => bench.Integration.SubmitPayloadAsync(Payload(id), None);

    private static byte[] Payload(string id) => Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","price":12.5}""");

    private Bench<PriceV1> Before() => new(store: _store, time: _time);

    private Bench<PriceV2> After() => new(store: _store, time: _time);

    private async Task<Dictionary<ItemState, long>> CountsAsync() => (await _store.CountAsync(None)).ToDictionary(count => count.State, count => count.Count);

    /// <summary>The contract as it was when the sender renamed a member.</summary>
    internal sealed class PriceV1 : Integration<Parcel, Label>
    {
        public override string Name => "prices";

        protected override IntegrationPlan<Parcel, Label> Define(PlanStart<Parcel, Label> plan) => plan
            .OwnedBy("logistics", "https://runbooks.example/prices")
            .Identify(parcel => parcel.Id)
            .Map(parcel => new Label { Id = parcel.Id, Value = parcel.Value })
            .Gate()
            .ReviewedBy("clerks")
            .ApplyWith<RecordLabel>("print the label");
    }

    /// <summary>The contract mended.</summary>
    internal sealed class PriceV2 : Integration<Renamed, Label>
    {
        public bool IsDown { get; set; }

        public override string Name => "prices";

        protected override IntegrationPlan<Renamed, Label> Define(PlanStart<Renamed, Label> plan) => plan
            .OwnedBy("logistics", "https://runbooks.example/prices")
            .Identify(parcel => parcel.Id)
            .Map(parcel => IsDown ? throw new TimeoutException() : new Label { Id = parcel.Id, Value = parcel.Price })
            .Gate(gate => gate.ReviewAbove(label => label.Value, 500m))
            .ReviewedBy("clerks")
            .ApplyWith<RecordLabel>("print the label");
    }

    [Contract("test.parcel.v2")]
    public sealed partial record Renamed
    {
        public required string Id { get; init; }

        [System.Text.Json.Serialization.JsonPropertyName("price")]
        public required decimal Price { get; init; }
    }
}
