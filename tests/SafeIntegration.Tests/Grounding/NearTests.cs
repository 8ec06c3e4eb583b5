using SafeIntegration.Grounding;

namespace SafeIntegration.Tests.Grounding;

public sealed class NearTests
{
    private sealed record Receipt([Grounded(MatchAs.Money, Near = ["total", "amount due", "zu zahlen"])] decimal Total);

    private static readonly Grounder Grounder = Grounder.For<Receipt>();

    [Theory]
    [InlineData("Total «119.00»")]
    [InlineData("TOTAL: EUR «119.00»")]
    [InlineData("Zu  zahlen «119,00» EUR")]
    [InlineData("The total amount payable incl. VAT 19%: «119.00»")]
    [InlineData("Net 100.00 VAT 19.00 Total «119.00»")]
    [InlineData("Total\n«119.00»")]
    [InlineData("Total\r\n«119.00»")]
    [InlineData("Total\n\n\n  EUR «119.00»")]
    [InlineData("Amount\ndue\n«119.00»")]
    [InlineData("Net Total\n100.00 «119.00»")]
    [InlineData("Total\nin euro\n€ «119.00» please")]
    public void An_amount_near_its_label_is_grounded(string marked) => AssertOutcome(GroundingOutcome.Grounded, marked);

    [Theory]
    [InlineData("Net «119.00»")]
    [InlineData("«119.00» Total")]
    [InlineData("«119.00»\nTotal")]
    [InlineData("Subtotal «119.00»")]
    [InlineData("Total 200.00\nPaid «119.00»")]
    [InlineData("Total\nnet\nVAT\n«119.00»")]
    [InlineData("«119.00»")]
    public void An_amount_that_stands_only_elsewhere_is_unlabelled(string marked) => AssertOutcome(GroundingOutcome.Unlabelled, marked);

    [Fact]
    public void Places_without_a_label_do_not_count() => AssertOutcome(GroundingOutcome.Grounded, "Net «119.00»\nTotal «119.00»", labelled: 1);

    [Fact]
    public void Several_places_near_a_label_are_ambiguous() => AssertOutcome(GroundingOutcome.Ambiguous, "Total «119.00»\nAmount due «119.00»");

    [Fact]
    public void An_amount_that_is_nowhere_is_absent() => AssertOutcome(GroundingOutcome.Absent, "Total 118.00");

    private static void AssertOutcome(GroundingOutcome outcome, string marked, int? labelled = null)
    {
        List<TextSpan> spans = Marked.Spans(marked);
        if (labelled is not null) spans = spans[^labelled.Value..];
        FieldGrounding field = Assert.Single(Grounder.Ground(new Receipt(119m), new SourceText(Marked.Text(marked)), TestContext.Current.CancellationToken));
        Assert.Equal(outcome, field.Outcome);
        Assert.Equal(spans, field.Spans);
    }
}
