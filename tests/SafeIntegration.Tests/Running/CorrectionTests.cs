namespace SafeIntegration.Tests.Running;

/// <summary>A corrected value is held to the same rules as the model's.</summary>
public sealed class CorrectionTests
{
    [Theory]
    [InlineData("Number", "D-2", "the sender wrote it so")]
    [InlineData("Parcels", "-0004", "")]
    [InlineData("Day", "2026-12-31", "")]
    [InlineData("IsExpress", "FALSE", "")]
    [InlineData("Carrier", "Rail", "")]
    [InlineData("Stops", """[ {"City":"Bonn"}, {"City":"Ulm"} ]""", "")]
    [InlineData("Note", "by the back door", "")]
    [InlineData("Note", "", "")]
    [InlineData("Floor", "5", "")]
    public async Task A_good_correction_is_applied(string field, string value, string why)
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        bench.Script().Expectation = _ => true;
        ItemId item = await bench.SubmitAsync();
        ReviewResult result = await bench.FillInAsync(item, why, (field, value));
        Assert.True(result.Outcome == ReviewOutcome.Accepted, string.Join("; ", result.Problems));
        await bench.SettleAsync();
        Assert.Single(bench.Script().Applied);
    }

    [Theory]
    [InlineData("Number", "123456789012345678901")]
    [InlineData("Amount", "12,50")]
    [InlineData("Amount", "12.50 EUR")]
    [InlineData("Amount", "5-")]
    [InlineData("Amount", "")]
    [InlineData("Amount", null)]
    [InlineData("Amount", "10001")]
    [InlineData("Amount", "99999999999999999999999999999999")]
    [InlineData("Parcels", "2.5")]
    [InlineData("Parcels", "three")]
    [InlineData("Day", "04.03.2026")]
    [InlineData("Day", "2026-02-30")]
    [InlineData("IsExpress", "maybe")]
    [InlineData("Carrier", "Road")]
    [InlineData("Carrier", "Ship")]
    [InlineData("Carrier", "1")]
    [InlineData("Stops", "none")]
    [InlineData("Stops", "[null]")]
    [InlineData("Stops", """[{"Town":"Ulm"}]""")]
    [InlineData("Stops", """[{"City":"Ulm"}""")]
    public async Task A_correction_that_breaks_the_contract_is_refused_at_its_field(string field, string? value)
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        ReviewResult result = await bench.FillInAsync(item, "because", (field, value));
        Assert.Equal(ReviewOutcome.Invalid, result.Outcome);
        Assert.Contains(result.Problems, problem => problem.Field == field);
        Assert.DoesNotContain(result.Problems, problem => value is { Length: > 3 } && problem.Text.Contains(value, StringComparison.Ordinal));
        Assert.Equal(ItemState.NeedsReview, (await bench.ItemAsync(item)).State);
    }

    [Fact]
    public async Task A_correction_that_breaks_an_expectation_is_refused_whatever_the_reason()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        ReviewResult result = await bench.FillInAsync(item, "I know better", ("Parcels", "0"));
        Assert.Equal((ReviewOutcome.Invalid, "Expected: there are parcels."), (result.Outcome, Assert.Single(result.Problems).Text));
    }

    [Fact]
    public async Task A_corrected_value_that_is_not_in_the_document_asks_for_a_reason_and_is_accepted_with_one()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        ReviewResult without = await bench.FillInAsync(item, " ", ("Amount", "77"));
        Assert.Equal((ReviewOutcome.ReasonRequired, "Amount"), (without.Outcome, Assert.Single(without.Problems).Field));

        Assert.Equal(ReviewOutcome.Accepted, (await bench.FillInAsync(item, "told by phone", ("Amount", "77"))).Outcome);
        await bench.SettleAsync();
        Assert.Equal(77m, Assert.Single(bench.Script().Applied).Amount);
        Assert.Contains(await bench.AuditAsync(item), entry => entry.Actor == "anna" && entry.Detail.Contains("told by phone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_correction_that_a_check_cannot_judge_asks_for_a_reason()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        bench.Script().Expectation = _ => throw new InvalidOperationException();
        ItemId item = await bench.SubmitAsync();
        Assert.Equal(ReviewOutcome.ReasonRequired, (await bench.FillInAsync(item, "", ("Parcels", "4"))).Outcome);
        Assert.Equal(ReviewOutcome.Accepted, (await bench.FillInAsync(item, "counted", ("Parcels", "4"))).Outcome);
    }

    [Fact]
    public async Task A_form_in_which_nothing_was_changed_is_an_approval()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        Assert.Equal(ReviewOutcome.Accepted, (await bench.FillInAsync(item, "")).Outcome);
        Assert.Equal("approved", (await bench.AuditAsync(item))[^1].Action);
    }

    [Fact]
    public async Task A_correction_that_equals_the_proposal_is_an_approval()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync(text: "no amount here");
        Assert.Equal(ReviewOutcome.Accepted, (await bench.CompleteAsync(item, new Correct<Delivery>(DeliveryScript.Example with { }))).Outcome);
        Assert.Equal("approved", (await bench.AuditAsync(item))[^1].Action);
    }

    [Fact]
    public async Task A_correction_that_is_null_or_cannot_be_written_is_refused()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        Assert.Equal(ReviewOutcome.Invalid, (await bench.CompleteAsync(item, new Correct<Delivery>(null!))).Outcome);
        Assert.Equal(ReviewOutcome.Invalid, (await bench.CompleteAsync(item, new Correct<Delivery>(DeliveryScript.Example with { Carrier = (Carrier)9 }))).Outcome);
    }

    [Fact]
    public async Task Members_that_the_output_does_not_have_are_passed_over_in_a_form()
    {
        await using Bench<Deliveries> bench = DeliveryBench.Create();
        ItemId item = await bench.SubmitAsync();
        Assert.Equal(ReviewOutcome.Accepted, (await bench.FillInAsync(item, "", ("Colour", "red"))).Outcome);
        Assert.Equal("approved", (await bench.AuditAsync(item))[^1].Action);
    }
}
