using CsCheck;
using SafeIntegration.Inbox.Endpoints;
using SafeIntegration.Inbox.Wording;

namespace SafeIntegration.Inbox.Tests.Wording;

public sealed class WordingTests
{
    [Theory]
    [InlineData(-5, "just now")]
    [InlineData(0.9, "just now")]
    [InlineData(12, "12 s ago")]
    [InlineData(59.9, "59 s ago")]
    [InlineData(60, "1 min ago")]
    [InlineData(3 * 3600, "3 h ago")]
    [InlineData(47.9 * 3600, "47 h ago")]
    [InlineData(48 * 3600, "2 days ago")]
    public void A_time_is_told_in_its_largest_unit(double seconds, string words) => Assert.Equal(words, RelativeTime.Ago(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("total", "Total")]
    [InlineData("invoiceNumber", "Invoice number")]
    [InlineData("InvoiceNumber", "Invoice number")]
    [InlineData("invoice_number", "Invoice number")]
    [InlineData("supplierVAT", "Supplier VAT")]
    [InlineData("line2Amount", "Line2 amount")]
    [InlineData("$id", "$id")]
    [InlineData("<b>", "<b>")]
    [InlineData("_", "_")]
    public void A_member_name_becomes_a_label(string member, string label) => Assert.Equal(label, FieldLabel.Of(member));

    [Fact]
    public void Segments_cover_the_text_once_and_know_exactly_the_fields_that_cover_them()
    {
        var span = Gen.Select(Gen.Int[-5, 40], Gen.Int[-2, 20], (start, length) => new TextSpan(start, length));
        Gen.Select(Gen.Int[0, 30], span.List[0, 4].List[0, 4]).Sample(
            (length, spans) =>
            {
                var fields = spans.Select((of, i) => new ReviewField($"f{i}", FieldKind.Text, null) { Grounding = new($"f{i}", GroundingOutcome.Ambiguous, of) }).ToList();

                var segments = EvidenceSegments.Of(length, fields);

                var at = 0;
                foreach (var segment in segments)
                {
                    Assert.Equal(at, segment.Start);
                    for (var i = segment.Start; i < segment.Start + segment.Length; i++)
                        Assert.Equal(Enumerable.Range(0, fields.Count).Where(f => spans[f].Any(s => s.Length > 0 && s.Start <= i && i < s.End)), segment.Fields);
                    at += segment.Length;
                }

                Assert.Equal(length, at);
                Assert.All(segments.SelectMany(segment => segment.FirstOf).GroupBy(field => field), first => Assert.Single(first));
            },
            seed: "0000KOIPe036");
    }

    [Fact]
    public void The_most_doubtful_field_has_a_problem_or_else_the_weakest_evidence()
    {
        List<ReviewField> fields =
        [
            new("found", FieldKind.Text, "x") { Grounding = new("found", GroundingOutcome.Grounded, [new(0, 1)]) },
            new("empty", FieldKind.Text, null),
            new("twice", FieldKind.Text, "x") { Grounding = new("twice", GroundingOutcome.Ambiguous, [new(0, 1), new(2, 1)]) },
            new("absent", FieldKind.Text, "x") { Grounding = new("absent", GroundingOutcome.Absent, []) },
        ];

        Assert.Equal(0, Doubt.MostDoubtful(fields, [new("found", "is wrong")]));
        Assert.Equal(3, Doubt.MostDoubtful(fields, []));
        Assert.Equal(2, Doubt.MostDoubtful(fields[..3], []));
        Assert.Equal(1, Doubt.MostDoubtful(fields[..2], []));
        Assert.Equal(-1, Doubt.MostDoubtful([], []));
    }

    [Fact]
    public void What_a_browser_sends_stays_the_same_when_it_is_sent_again() => Gen.String[Gen.Char, 0, 20].Sample(
        text => Assert.Equal(FormValues.AsBrowserSends(text), FormValues.AsBrowserSends(FormValues.AsBrowserSends(text))), seed: "0000KOIPe036");
}
