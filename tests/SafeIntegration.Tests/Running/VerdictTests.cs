using SafeIntegration.Journaling;

namespace SafeIntegration.Tests.Running;

/// <summary>Verdicts: what each does, to what it is bound, and how it is taken back.</summary>
public sealed class VerdictTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task An_approved_item_is_applied_after_the_undo_window_with_the_proposed_value()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        ReviewResult result = await bench.CompleteAsync(item, new Approve<Delivery>());
        Assert.Equal((ReviewOutcome.Accepted, bench.Time.GetUtcNow() + TimeSpan.FromSeconds(30)), (result.Outcome, result.DecidedAt));
        bench.Time.Advance(TimeSpan.FromSeconds(29));
        await bench.ExecuteDueAsync();
        Assert.Empty(bench.Script().Applied);
        await bench.SettleAsync();
        Assert.Equal("D-1", Assert.Single(bench.Script().Applied).Number);
    }

    [Fact]
    public async Task A_null_verdict_releases_nothing()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        await Assert.ThrowsAsync<ArgumentNullException>(() => bench.CompleteAsync(item, null!));
        await bench.SettleAsync();
        Assert.Empty(bench.Script().Applied);
    }

    [Fact]
    public async Task A_verdict_on_a_ticket_that_has_changed_since_is_stale()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        ReviewTicket<Delivery> ticket = (await bench.Desk.FindAsync<Delivery>(item, Bench<Deliveries>.Reviewer(), None))!;
        await bench.Integration.ReportOutcomeAsync("n1", Outcome.Ignored, "", None);
        Assert.Equal(ReviewOutcome.Stale, (await bench.Desk.CompleteAsync(ticket, new Approve<Delivery>(), Bench<Deliveries>.Reviewer(), None)).Outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task A_verdict_with_an_invented_revision_is_stale(string revision)
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        foreach (ReviewAction action in Enum.GetValues<ReviewAction>())
        {
            ReviewResult result = await bench.Desk.CompleteAsync(new ReviewForm { Item = item, Revision = revision, Action = action, Why = "because" }, Bench<Deliveries>.Reviewer(), None);
            Assert.Equal(ReviewOutcome.Stale, result.Outcome);
        }
    }

    [Fact]
    public async Task A_second_verdict_is_told_who_decided_and_changes_nothing()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        ReviewTicket<Delivery> ticket = (await bench.Desk.FindAsync<Delivery>(item, Bench<Deliveries>.Reviewer(), None))!;
        await bench.Desk.CompleteAsync(ticket, new Approve<Delivery>(), Bench<Deliveries>.Reviewer("bo"), None);
        DateTimeOffset decidedAt = bench.Time.GetUtcNow();
        bench.Time.Advance(TimeSpan.FromSeconds(12));

        ReviewResult second = await bench.Desk.CompleteAsync(ticket, new Decline<Delivery>("no"), Bench<Deliveries>.Reviewer("anna"), None);
        Assert.Equal((ReviewOutcome.AlreadyDecided, "bo", decidedAt), (second.Outcome, second.DecidedBy, second.DecidedAt));
        await bench.SettleAsync();
        Assert.Single(bench.Script().Applied);
    }

    [Fact]
    public async Task Of_many_verdicts_at_the_same_time_one_counts()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        ReviewTicket<Delivery> ticket = (await bench.Desk.FindAsync<Delivery>(item, Bench<Deliveries>.Reviewer(), None))!;
        Verdict<Delivery>[] verdicts = [.. Enumerable.Range(0, 32).Select(number => number % 2 == 0 ? new Approve<Delivery>() : (Verdict<Delivery>)new Decline<Delivery>("no"))];
        ReviewResult[] results = await Task.WhenAll(verdicts.Select(verdict => Task.Run(() => bench.Desk.CompleteAsync(ticket, verdict, Bench<Deliveries>.Reviewer(), None))));
        Assert.Single(results, result => result.Outcome == ReviewOutcome.Accepted);
        Assert.Equal(31, results.Count(result => result.Outcome == ReviewOutcome.AlreadyDecided));
    }

    [Fact]
    public async Task A_declined_item_has_no_effect_and_a_reason()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        Assert.Equal(ReviewOutcome.ReasonRequired, (await bench.CompleteAsync(item, new Decline<Delivery>(" "))).Outcome);
        Assert.Equal(ReviewOutcome.Accepted, (await bench.CompleteAsync(item, new Decline<Delivery>("ordered twice"))).Outcome);
        await bench.SettleAsync();
        Assert.Equal(ItemState.Declined, (await bench.ItemAsync(item)).State);
        Assert.Empty(bench.Script().Applied);
        Assert.Contains((await bench.TicketAsync(item)).History, line => line is { Actor: "anna", Detail: "ordered twice" });
    }

    [Fact]
    public async Task An_item_sent_back_comes_back_to_review_when_it_is_submitted_again()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        Assert.Equal(ReviewOutcome.ReasonRequired, (await bench.CompleteAsync(item, new SendBack<Delivery>(""))).Outcome);
        await bench.CompleteAsync(item, new SendBack<Delivery>("the amount is missing"));

        Assert.Equal(item, await bench.SubmitAsync());
        Assert.Equal(ItemState.SentBack, (await bench.ItemAsync(item)).State);
        Assert.Equal(item, await bench.SubmitAsync(text: DeliveryBench.Text + ", signed"));
        ReviewTicket ticket = await bench.TicketAsync(item);
        Assert.Equal((ItemState.NeedsReview, ReviewCode.Resubmitted), (ticket.State, ticket.Reasons[0].Code));
        Assert.EndsWith("signed", ticket.SourceText!, StringComparison.Ordinal);

        await bench.CompleteAsync(item, new Approve<Delivery>());
        await bench.SettleAsync();
        Assert.Single(bench.Script().Applied);
    }

    [Fact]
    public async Task An_item_sent_back_may_be_queued_again()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        await bench.CompleteAsync(item, new SendBack<Delivery>("the amount is missing"));
        Decision<Delivery> queued = await bench.Integration.EnqueueAsync(new DeliveryNote { Id = "n1", Text = "12.50, signed" }, None);
        Assert.Equal(item, Assert.IsType<Pending<Delivery>>(queued).Item);
        await bench.ExecuteDueAsync();
        Assert.Equal(ReviewCode.Resubmitted, (await bench.TicketAsync(item)).Reasons[0].Code);
    }

    [Fact]
    public async Task A_verdict_can_be_undone_within_its_window_and_given_again()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        foreach (Verdict<Delivery> verdict in (Verdict<Delivery>[])[new Approve<Delivery>(), new Decline<Delivery>("no"), new SendBack<Delivery>("what?"), new Correct<Delivery>(DeliveryScript.Example with { Parcels = 4 })])
        {
            Assert.Equal(ReviewOutcome.Accepted, (await bench.CompleteAsync(item, verdict)).Outcome);
            bench.Time.Advance(TimeSpan.FromSeconds(29));
            Assert.Equal(ReviewOutcome.Accepted, (await bench.Desk.UndoAsync(item, Bench<Deliveries>.Reviewer(), None)).Outcome);
            Assert.Equal((ItemState.NeedsReview, "3"), ((await bench.TicketAsync(item)).State, (await bench.TicketAsync(item)).Fields.Single(field => field.Name == "Parcels").Value));
        }

        await bench.SettleAsync();
        Assert.Empty(bench.Script().Applied);
        Assert.True(AuditChain.Verify(await bench.ItemAsync(item), await bench.AuditAsync(item)));
    }

    [Fact]
    public async Task A_verdict_cannot_be_undone_once_its_effect_is_due()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId approved = await bench.SubmitAsync();
        ItemId declined = await bench.SubmitAsync("n2");
        await bench.CompleteAsync(approved, new Approve<Delivery>());
        await bench.CompleteAsync(declined, new Decline<Delivery>("no"));
        bench.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(ReviewOutcome.AlreadyDecided, (await bench.Desk.UndoAsync(approved, Bench<Deliveries>.Reviewer(), None)).Outcome);
        Assert.Equal(ReviewOutcome.AlreadyDecided, (await bench.Desk.UndoAsync(declined, Bench<Deliveries>.Reviewer(), None)).Outcome);
        await bench.ExecuteDueAsync();
        Assert.Single(bench.Script().Applied);
    }

    [Fact]
    public async Task A_report_about_an_item_does_not_prolong_the_time_for_undoing_its_verdict()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId declined = await bench.SubmitAsync();
        await bench.CompleteAsync(declined, new Decline<Delivery>("no"));
        bench.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(await bench.Integration.ReportOutcomeAsync("n1", Outcome.Ignored, "", None));
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(ReviewOutcome.AlreadyDecided, (await bench.Desk.UndoAsync(declined, Bench<Deliveries>.Reviewer(), None)).Outcome);
    }

    [Fact]
    public async Task What_the_gate_decided_or_nobody_has_decided_cannot_be_undone()
    {
        await using Bench<Probe> bench = ProbeBench.Of(ProbeDefinition.Mapped<IdempotentProbe>(gate: gate => gate.ReviewAbove(label => label.Value, 5m)));
        Decision<Label> automatic = await bench.SubmitAsync("p1", 1m);
        Decision<Label> waiting = await bench.SubmitAsync("p2", 9m);
        foreach (ItemId item in (ItemId[])[automatic.Item, waiting.Item])
            Assert.Equal(ReviewOutcome.AlreadyDecided, (await bench.Desk.UndoAsync(item, Bench<Probe>.Reviewer(), None)).Outcome);
    }
}
