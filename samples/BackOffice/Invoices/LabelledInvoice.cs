using BackOffice.Invoices.Pdf;
using SafeIntegration;

namespace BackOffice.Invoices;

/// <summary>The fields of an invoice. Amounts carry the sign that is printed.</summary>
public sealed record InvoiceFields(
    [Grounded(MatchAs.Identifier)] string Number,
    [Grounded(MatchAs.Date)] DateOnly Date,
    [Grounded(MatchAs.Money)] decimal Net,
    [Grounded(MatchAs.Money)] decimal Vat,
    [Grounded(MatchAs.Money)] decimal Total,
    [Derived("from currency marks, or the supplier's country")] string Currency,
    [Derived("from the title and the signs")] bool IsCreditNote);

/// <summary>A document to learn from.</summary>
/// <param name="Group">Documents that look alike, such as those of one layout; confidence is learned across groups.</param>
public sealed record LabelledInvoice(PdfText Text, InvoiceFields Fields, string Group);
