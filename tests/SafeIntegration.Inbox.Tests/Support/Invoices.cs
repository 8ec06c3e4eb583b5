using System.Text;

namespace SafeIntegration.Inbox.Tests.Support;

/// <summary>Items that look like those of an invoice integration.</summary>
internal static class Invoices
{
    public const string Text =
        """
        Nordic Steel AS                         Invoice 2026-114
        Havnegata 12, 7010 Trondheim            Date 12.03.2026

        Flat bar 40 x 8, 6 m         12 pcs        9 600,00
        Cutting and delivery                       2 800,00

        Net                                       12 400,00
        VAT 25 %                                   3 100,00
        Total due                                 15 500,00 EUR

        Pay to NO93 8601 1117 947 within 14 days. Total due again: 15 500,00
        """;

    public static IReadOnlyList<ReviewField> Fields { get; } =
    [
        new("supplier", FieldKind.Text, "Nordic Steel AS") { Grounding = Found("supplier", GroundingOutcome.Grounded, "Nordic Steel AS") },
        new("invoiceNumber", FieldKind.Text, "2026-114") { Grounding = Found("invoiceNumber", GroundingOutcome.Grounded, "2026-114") },
        new("invoiceDate", FieldKind.Date, "2026-03-12") { Grounding = Found("invoiceDate", GroundingOutcome.Grounded, "12.03.2026") },
        new("currency", FieldKind.Choice, "EUR") { Choices = ["EUR", "NOK", "USD"], Grounding = Found("currency", GroundingOutcome.Grounded, "EUR") },
        new("net", FieldKind.Number, "12400.00") { Grounding = Found("net", GroundingOutcome.Grounded, "12 400,00") },
        new("vat", FieldKind.Number, "3010.00") { Grounding = Found("vat", GroundingOutcome.Absent) },
        new("total", FieldKind.Number, "15500.00") { Grounding = Found("total", GroundingOutcome.Ambiguous, "15 500,00") },
        new("isCreditNote", FieldKind.Boolean, "false") { Grounding = Found("isCreditNote", GroundingOutcome.Derived) with { Why = "no document says that it is an invoice" } },
        new("purchaseOrder", FieldKind.Text, null) { IsOptional = true },
    ];

    public static IReadOnlyList<ReviewReason> Reasons { get; } =
    [
        new(ReviewCode.Launch, "The integration is in launch: people decide everything."),
        new(ReviewCode.Expectation, "Expected, and not so: net and VAT add up to the total."),
        new(ReviewCode.Grounding, "vat was not found on the document."),
    ];

    /// <summary>Adds an invoice that waits, submitted so long ago.</summary>
    public static FakeItem AddInvoice(this InboxApplication app, string key = "INV-2026-114", double hoursAgo = 3, Func<FakeItem, FakeItem>? change = null)
    {
        var at = app.Time.GetUtcNow().AddHours(-hoursAgo);
        var item = new FakeItem
        {
            Id = ItemId.New(at), Key = key, SubmittedAt = at, Fields = Fields, Reasons = Reasons, SourceText = Text, Documents = [Pdf],
        };
        return app.Desk.Add(change is null ? item : change(item));
    }

    public static FieldGrounding Found(string member, GroundingOutcome outcome, string? value = null, string text = Text) => new(member, outcome, [.. Places(value, text)]);

    public static ReviewDocument Pdf { get; } = new("invoice.pdf", "application/pdf", Encoding.ASCII.GetBytes("%PDF-1.7 not much of a document"));

    private static IEnumerable<TextSpan> Places(string? value, string text)
    {
        if (value is null)
            yield break;
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
            yield return new TextSpan(at, value.Length);
    }
}
