namespace SafeIntegration.Tests.Running;

/// <summary>What a reviewer sees.</summary>
public sealed class TicketFieldTests
{
    [Fact]
    public async Task A_ticket_shows_each_field_by_its_kind()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ReviewTicket ticket = await bench.TicketAsync(await bench.SubmitAsync());
        Assert.Equal(
            [
                ("Number", FieldKind.Text, "D-1", false), ("Amount", FieldKind.Number, "12.5", false), ("Parcels", FieldKind.Number, "3", false), ("Day", FieldKind.Date, "2026-03-04", false),
                ("IsExpress", FieldKind.Boolean, "true", false), ("Carrier", FieldKind.Choice, "by-road", false), ("Stops", FieldKind.Json, """[{"City":"Ulm"}]""", false),
                ("Note", FieldKind.Text, null, true), ("Floor", FieldKind.Number, null, true),
            ],
            ticket.Fields.Select(field => (field.Name, field.Kind, field.Value, field.IsOptional)));
        Assert.Equal(["Rail", "by-road"], ticket.Fields.Single(field => field.Name == "Carrier").Choices);
    }

    [Fact]
    public async Task A_ticket_shows_the_source_and_where_values_stand_in_it()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ReviewTicket ticket = await bench.TicketAsync(await bench.SubmitAsync());
        TextSpan span = Assert.Single(ticket.Fields.Single(field => field.Name == "Amount").Grounding!.Spans);
        Assert.Contains("12.50", ticket.SourceText!.Substring(span.Start, span.Length), StringComparison.Ordinal);
        Assert.Equal("note.txt", Assert.Single(ticket.Documents).Name);
    }

    [Fact]
    public async Task A_ticket_says_what_the_effect_does_since_when_it_waits_and_what_has_happened()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ReviewTicket ticket = await bench.TicketAsync(await bench.SubmitAsync());
        Assert.Equal(("book the delivery", "n1", ItemState.NeedsReview, true), (ticket.Action, ticket.ItemKey, ticket.State, ticket.HasProposal));
        Assert.Equal((bench.Time.GetUtcNow(), bench.Time.GetUtcNow() + TimeSpan.FromDays(3)), (ticket.SubmittedAt, ticket.EscalatesAt));
        Assert.Equal(["received", "needs-review"], ticket.History.Select(line => line.Action));
    }

    [Fact]
    public async Task A_ticket_without_an_answer_has_empty_fields_to_fill_in()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        bench.Script().Read = () => throw new InvalidOperationException();
        ItemId item = await bench.SubmitAsync();
        ReviewTicket ticket = await bench.TicketAsync(item);
        Assert.False(ticket.HasProposal);
        Assert.All(ticket.Fields, field => Assert.Null(field.Value));

        Assert.Equal(ReviewOutcome.Invalid, (await bench.ApproveAsync(item)).Outcome);
        ReviewResult result = await bench.FillInAsync(
            item, "", ("Number", "D-1"), ("Amount", "12.50"), ("Parcels", "3"), ("Day", "2026-03-04"), ("IsExpress", "false"), ("Carrier", "Rail"), ("Stops", "[]"));
        Assert.Equal((ReviewOutcome.Accepted, 0), (result.Outcome, result.Problems.Count));
        await bench.SettleAsync();
        Assert.Equal((12.5m, Carrier.Rail), (Assert.Single(bench.Script().Applied).Amount, bench.Script().Applied[0].Carrier));
    }

    [Fact]
    public async Task A_proposal_that_breaks_its_contract_is_shown_and_can_be_mended_but_not_approved()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        bench.Script().Read = () => DeliveryScript.Example with { Amount = 99_999m };
        ItemId item = await bench.SubmitAsync(text: "in all 99,999 EUR or 12.50");
        Assert.Equal("99999", (await bench.TicketAsync(item)).Fields.Single(field => field.Name == "Amount").Value);
        Assert.Equal(ReviewOutcome.Invalid, (await bench.ApproveAsync(item)).Outcome);
        Assert.Equal(ReviewOutcome.Accepted, (await bench.FillInAsync(item, "", ("Amount", "12.50"))).Outcome);
    }

    [Fact]
    public async Task After_the_verdict_a_ticket_shows_the_approved_value_and_until_when_it_can_be_undone()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        await bench.FillInAsync(item, "counted again", ("Parcels", "4"));
        ReviewTicket ticket = await bench.TicketAsync(item);
        Assert.Equal(("4", ItemState.Due, bench.Time.GetUtcNow() + TimeSpan.FromSeconds(30)), (ticket.Fields.Single(field => field.Name == "Parcels").Value, ticket.State, ticket.DueAt));
    }

    [Fact]
    public async Task A_rejected_payload_has_a_ticket_too()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        Decision<Delivery> decision = await bench.Integration.SubmitPayloadAsync("{}"u8.ToArray(), CancellationToken.None);
        ReviewTicket ticket = await bench.TicketAsync(decision.Item);
        Assert.Equal((ItemState.Rejected, false, null), (ticket.State, ticket.HasProposal, ticket.SourceText));
        Assert.Equal(ReviewOutcome.AlreadyDecided, (await bench.ApproveAsync(decision.Item)).Outcome);
    }
}
