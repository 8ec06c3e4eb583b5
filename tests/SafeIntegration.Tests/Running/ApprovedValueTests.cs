using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SafeIntegration.Journaling;

namespace SafeIntegration.Tests.Running;

/// <summary>The store, not the type, is the authority: an effect gets the bytes that were approved, or nothing.</summary>
public sealed class ApprovedValueTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public void Nobody_outside_can_make_an_approved_value() =>
        Assert.Empty(typeof(Approved<Label>).GetConstructors());

    [Fact]
    public async Task A_caller_that_changes_its_objects_after_submitting_changes_nothing()
    {
        await using Bench<Boxing> bench = BenchOf(threshold: 100);
        var box = new Box { Id = "b1", Weight = 5 };
        Decision<Box> decision = await bench.Integration.SubmitAsync(box, None);
        box.Weight = 900;
        Assert.IsType<Automatic<Box>>(decision).Output.Weight = 900;

        await bench.ExecuteDueAsync();
        Assert.Equal(["5"], bench.Ledger.Keys);
    }

    [Fact]
    public async Task A_call_that_changes_its_answer_after_giving_it_changes_nothing()
    {
        await using Bench<Boxing> bench = BenchOf(threshold: 100);
        Box? kept = null;
        bench.Services.GetRequiredService<BoxScript>().Answer = box => kept = new Box { Id = box.Id, Weight = box.Weight };
        await bench.Integration.SubmitAsync(new Box { Id = "b1", Weight = 5 }, None);
        kept!.Weight = 900;
        await bench.ExecuteDueAsync();
        Assert.Equal(["5"], bench.Ledger.Keys);
    }

    [Fact]
    public async Task An_answer_that_says_something_else_each_time_is_checked_as_it_is_kept()
    {
        await using Bench<Boxing> bench = BenchOf(threshold: 100);
        bench.Services.GetRequiredService<BoxScript>().Answer = box => new Box { Id = box.Id, Weight = 900, Reads = 0, Lies = true };
        Decision<Box> decision = await bench.Integration.SubmitAsync(new Box { Id = "b1", Weight = 5 }, None);
        Assert.IsType<NeedsReview<Box>>(decision);
    }

    [Fact]
    public async Task A_reviewer_who_changes_the_correction_after_giving_it_changes_nothing()
    {
        await using Bench<Boxing> bench = BenchOf(threshold: 1);
        Decision<Box> decision = await bench.Integration.SubmitAsync(new Box { Id = "b1", Weight = 5 }, None);
        ReviewTicket<Box> ticket = (await bench.Desk.FindAsync<Box>(decision.Item, Bench<Boxing>.Reviewer(), None))!;
        ticket.Proposed!.Weight = 900;
        var corrected = new Box { Id = "b1", Weight = 7 };
        Assert.Equal(ReviewOutcome.Accepted, (await bench.Desk.CompleteAsync(ticket, new Correct<Box>(corrected), Bench<Boxing>.Reviewer(), None)).Outcome);
        corrected.Weight = 900;

        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await bench.ExecuteDueAsync();
        Assert.Equal(["7"], bench.Ledger.Keys);
    }

    [Fact]
    public async Task An_effect_is_told_by_whom_and_when_the_value_was_approved()
    {
        await using Bench<Boxing> bench = BenchOf(threshold: 10);
        List<ApprovalEvidence> seen = bench.Services.GetRequiredService<BoxScript>().Seen;
        await bench.Integration.SubmitAsync(new Box { Id = "b1", Weight = 5 }, None);
        Decision<Box> reviewed = await bench.Integration.SubmitAsync(new Box { Id = "b2", Weight = 50 }, None);
        DateTimeOffset approvedAt = bench.Time.GetUtcNow() + TimeSpan.FromHours(1);
        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.ApproveAsync(reviewed.Item);
        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.ExecuteDueAsync();

        Assert.Equal(["anna", "gate"], seen.Select(evidence => evidence.ApprovedBy).Order());
        Assert.Equal(approvedAt, seen.Single(evidence => evidence.ApprovedBy == "anna").At);
        Assert.All(seen, evidence => Assert.Equal((64, 16), (evidence.ValueHash.Length, evidence.PlanVersion.Length)));
    }

    [Theory]
    [InlineData(Forgery.Bytes)]
    [InlineData(Forgery.BytesAndHash)]
    [InlineData(Forgery.BytesHashAndAudit)]
    [InlineData(Forgery.Gone)]
    [InlineData(Forgery.NoLongerOfTheContract)]
    public async Task An_approved_value_that_somebody_changed_in_the_store_is_not_applied(Forgery forgery)
    {
        (IJournalStore store, TamperedJournal control) = TamperedJournal.Create();
        await using Bench<Boxing> bench = BenchOf(threshold: 100, store);
        Decision<Box> decision = await bench.Integration.SubmitAsync(new Box { Id = "b1", Weight = 5 }, None);
        Forge(control, ContentKind.Approved, forgery);

        await bench.ExecuteDueAsync();
        Assert.Empty(bench.Ledger.Keys);
        Assert.Equal(ItemState.Failed, (await bench.ItemAsync(decision.Item)).State);
        Assert.Equal(AlertKind.EffectFailed, Assert.Single(await bench.AlertsAsync()).Kind);
    }

    [Theory]
    [InlineData(Forgery.Bytes)]
    [InlineData(Forgery.BytesAndHash)]
    public async Task An_approved_value_changed_after_its_effect_started_leaves_the_item_in_doubt(Forgery forgery)
    {
        (IJournalStore store, TamperedJournal control) = TamperedJournal.Create();
        await using Bench<Boxing> bench = BenchOf(threshold: 100, store);
        bench.Services.GetRequiredService<BoxScript>().Applying = () => throw new TimeoutException();
        Decision<Box> decision = await bench.Integration.SubmitAsync(new Box { Id = "b1", Weight = 5 }, None);
        await bench.ExecuteDueAsync();
        Forge(control, ContentKind.Approved, forgery);

        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.ExecuteDueAsync();
        Assert.Equal(ItemState.InDoubt, (await bench.ItemAsync(decision.Item)).State);
    }

    [Theory]
    [InlineData(Forgery.Bytes)]
    [InlineData(Forgery.BytesAndHash)]
    [InlineData(Forgery.Gone)]
    public async Task A_proposal_that_somebody_changed_in_the_store_cannot_be_approved(Forgery forgery)
    {
        (IJournalStore store, TamperedJournal control) = TamperedJournal.Create();
        await using Bench<Boxing> bench = BenchOf(threshold: 1, store);
        Decision<Box> decision = await bench.Integration.SubmitAsync(new Box { Id = "b1", Weight = 5 }, None);
        Forge(control, ContentKind.Proposed, forgery);

        ReviewResult result = await bench.ApproveAsync(decision.Item);
        Assert.Equal(ReviewOutcome.Invalid, result.Outcome);
        Assert.Equal(ItemState.NeedsReview, (await bench.ItemAsync(decision.Item)).State);
    }

    [Fact]
    public async Task Checks_that_somebody_damaged_in_the_store_are_told_and_stop_nothing_else()
    {
        (IJournalStore store, TamperedJournal control) = TamperedJournal.Create();
        await using Bench<Boxing> bench = BenchOf(threshold: 1, store);
        Decision<Box> decision = await bench.Integration.SubmitAsync(new Box { Id = "b1", Weight = 5 }, None);
        control.Content = content => content.Kind == ContentKind.Checks ? ItemContent.Of(content.Kind, "{\"reasons\":7"u8.ToArray()) : content;

        Assert.Equal(ReviewCode.CheckFailed, Assert.Single((await bench.TicketAsync(decision.Item)).Reasons).Code);
        Assert.Single((await bench.Desk.ListAsync(new(), Bench<Boxing>.Reviewer(), None)).Items);
        Assert.IsType<NeedsReview<Box>>(await bench.Integration.SubmitAsync(new Box { Id = "b1", Weight = 5 }, None));
    }

    [Fact]
    public async Task A_queued_input_that_somebody_damaged_in_the_store_goes_to_review()
    {
        (IJournalStore store, TamperedJournal control) = TamperedJournal.Create();
        await using Bench<Boxing> bench = BenchOf(threshold: 100, store);
        Decision<Box> decision = await bench.Integration.EnqueueAsync(new Box { Id = "b1", Weight = 5 }, None);
        Forge(control, ContentKind.Input, Forgery.BytesAndHash);
        await bench.ExecuteDueAsync();
        Assert.Equal(ItemState.NeedsReview, (await bench.ItemAsync(decision.Item)).State);
        Assert.Empty(bench.Ledger.Keys);
    }

    private static void Forge(TamperedJournal journal, string kind, Forgery forgery)
    {
        byte[] forged = Encoding.UTF8.GetBytes(forgery == Forgery.NoLongerOfTheContract ? """{"Id":"b1"}""" : """{"Id":"b1","Weight":900}""");
        string original = "";
        journal.Content = content =>
        {
            if (content.Kind != kind)
                return content;
            original = content.Hash;
            return forgery switch
            {
                Forgery.Bytes => content with { Bytes = forged },
                Forgery.Gone => content with { Kind = "gone" },
                _ => ItemContent.Of(kind, forged),
            };
        };
        if (forgery == Forgery.BytesHashAndAudit)
            journal.Audit = entry => entry with { Detail = entry.Detail.Replace(original, ItemContent.HashOf(forged), StringComparison.Ordinal) };
    }

    private static Bench<Boxing> BenchOf(int threshold, IJournalStore? store = null) => new(
        services =>
        {
            services.AddSingleton<BoxScript>();
            services.AddSingleton(new BoxLimit(threshold));
        },
        store: store);

    public enum Forgery
    {
        Bytes,
        BytesAndHash,
        BytesHashAndAudit,
        Gone,
        NoLongerOfTheContract,
    }

    internal sealed record BoxLimit(int Threshold);

    /// <summary>A value that anybody who holds it can change, and that can lie.</summary>
    internal sealed class Box
    {
        private int _weight;

        public required string Id { get; set; }

        public required int Weight
        {
            get => Lies && Reads++ > 0 ? 1 : _weight;
            set => _weight = value;
        }

        [System.Text.Json.Serialization.JsonIgnore]
        public int Reads { get; set; }

        [System.Text.Json.Serialization.JsonIgnore]
        public bool Lies { get; set; }
    }

    internal sealed class BoxScript
    {
        public Func<Box, Box> Answer { get; set; } = box => box;

        public Action Applying { get; set; } = () => { };

        public List<ApprovalEvidence> Seen { get; } = [];
    }

    internal sealed class Boxing(BoxScript script, BoxLimit limit) : Integration<Box, Box>
    {
        public override string Name => "boxing";

        protected override IntegrationPlan<Box, Box> Define(PlanStart<Box, Box> plan) => plan
            .OwnedBy("logistics", "https://runbooks.example/boxes")
            .Identify(box => box.Id)
            .Map(box => script.Answer(box))
            .Gate(gate => gate.ReviewAbove(box => box.Weight, limit.Threshold))
            .ReviewedBy("clerks")
            .ApplyWith<Ship>("ship the box");
    }

    internal sealed class Ship(Ledger ledger, BoxScript script) : IdempotentEffect<Box>
    {
        public override Task ApplyAsync(Approved<Box> approved, EffectContext context, CancellationToken cancellationToken)
        {
            script.Applying();
            script.Seen.Add(approved.Evidence);
            ledger.Write(approved.Value.Weight.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        }
    }
}
