using SafeIntegration.Grounding;

namespace SafeIntegration.Tests.Grounding;

public sealed class GrounderTests
{
    private static readonly Grounder Invoices = Grounder.For<Invoice>();
    private static readonly Grounder Orders = Grounder.For<Order>();

    private const string Document = """
        ACME Ltd                     12 March 2024
        Invoice no. INV 2024-0815
        Net         100.00
        VAT 19%      19.00
        Total      €119.00
        """;

    private static readonly Invoice Correct = new("INV-2024-0815", new(2024, 3, 12), 119m, Buyer: "acme ltd");

    [Fact]
    public void Each_property_is_shown_where_it_stands()
    {
        IReadOnlyList<FieldGrounding> fields = Ground(Invoices, Correct, Document);

        Assert.Equal(["Number", "Date", "Total", "IsCreditNote", "Buyer"], fields.Select(field => field.Member));
        Assert.Equal(["INV 2024-0815", "12 March 2024", "119.00", "ACME Ltd"],
            fields.Where(field => field.Outcome == GroundingOutcome.Grounded).SelectMany(field => field.Spans).Select(Cut));
    }

    [Fact]
    public void A_value_that_is_not_in_the_document_is_absent() =>
        AssertOutcome(GroundingOutcome.Absent, Ground(Invoices, Correct with { Total = 119.10m }, Document), "Total");

    [Fact]
    public void A_value_at_several_places_is_ambiguous_and_shows_them_all()
    {
        FieldGrounding total = Field(Ground(Invoices, Correct, Document + "\nDue 119,00 EUR"), "Total");
        Assert.Equal(GroundingOutcome.Ambiguous, total.Outcome);
        Assert.Equal(2, total.Spans.Count);
    }

    [Fact]
    public void A_derived_property_carries_its_reason()
    {
        FieldGrounding derived = Field(Ground(Invoices, Correct, Document), "IsCreditNote");
        Assert.Equal((GroundingOutcome.Derived, "the heading"), (derived.Outcome, derived.Why));
    }

    [Fact]
    public void A_null_value_asks_for_nothing() =>
        Assert.DoesNotContain(Ground(Invoices, Correct with { Buyer = null }, Document), field => field.Member == "Buyer");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_value_is_absent(string buyer) =>
        AssertOutcome(GroundingOutcome.Absent, Ground(Invoices, Correct with { Buyer = buyer }, Document), "Buyer");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n ")]
    public void Without_a_text_everything_is_absent(string? text) =>
        Assert.All(Ground(Invoices, Correct, text!).Where(field => field.Member != "IsCreditNote"), field => Assert.Equal(GroundingOutcome.Absent, field.Outcome));

    [Fact]
    public void List_elements_and_nested_objects_are_named_by_their_path()
    {
        Order order = new() { Number = "A-100", Lines = [new("Pump", 5), new("Hose", 7.50m, Quantity: 2)], Shipping = new("Freight", 9.90m) };
        IReadOnlyList<FieldGrounding> fields = Ground(Orders, order, "A-100: Pump 5.00, 2 Hose 7.50. Freight 9.80");

        Assert.Equal(
            ["Number", "Lines[0].Text", "Lines[0].Amount", "Lines[1].Text", "Lines[1].Amount", "Lines[1].Quantity", "Shipping.Text", "Shipping.Amount"],
            fields.Select(field => field.Member));
        Assert.Equal(["Shipping.Amount"], fields.Where(field => field.Outcome != GroundingOutcome.Grounded).Select(field => field.Member));
    }

    [Fact]
    public void A_list_of_values_is_grounded_element_by_element()
    {
        IReadOnlyList<FieldGrounding> fields = Ground(Orders, new Order { Number = "A-100", Tags = ["red", "green"] }, "A-100 red");
        AssertOutcome(GroundingOutcome.Grounded, fields, "Tags[0]");
        AssertOutcome(GroundingOutcome.Absent, fields, "Tags[1]");
    }

    [Fact]
    public void A_property_without_a_declaration_is_reported_as_such()
    {
        Order order = new() { Number = "A-100", Shipping = new("Freight", 1, Note: "A-100") };
        AssertOutcome(GroundingOutcome.Undeclared, Ground(Orders, order, "A-100"), "Shipping.Note");
    }

    [Fact]
    public void A_property_computed_from_others_is_no_part_of_the_output() =>
        Assert.DoesNotContain(Ground(Orders, new Order { Number = "A-100" }, "A-100"), field => field.Member == "Sum");

    [Fact]
    public void A_value_at_more_than_a_hundred_places_shows_the_first_hundred()
    {
        FieldGrounding total = Field(Ground(Invoices, Correct, string.Join('\n', Enumerable.Repeat("119.00", 150))), "Total");
        Assert.Equal(Enumerable.Range(0, 100).Select(line => new TextSpan(line * 7, 6)), total.Spans);
    }

    private static string Cut(TextSpan span) => Document[span.Start..span.End];

    private static IReadOnlyList<FieldGrounding> Ground(Grounder grounder, object output, string text) =>
        grounder.Ground(output, new SourceText(text), TestContext.Current.CancellationToken);

    private static FieldGrounding Field(IReadOnlyList<FieldGrounding> fields, string member) => Assert.Single(fields, field => field.Member == member);

    private static void AssertOutcome(GroundingOutcome expected, IReadOnlyList<FieldGrounding> fields, string member) =>
        Assert.Equal(expected, Field(fields, member).Outcome);
}
