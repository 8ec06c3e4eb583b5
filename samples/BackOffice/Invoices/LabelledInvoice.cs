using BackOffice.Invoices.Pdf;

namespace BackOffice.Invoices;

/// <summary>The fields of an invoice. Amounts carry the sign that is printed.</summary>
public sealed record InvoiceFields(string Number, DateOnly Date, decimal Net, decimal Vat, decimal Total, string Currency, bool IsCreditNote);

/// <summary>A document to learn from.</summary>
/// <param name="Group">Documents that look alike, such as those of one layout; confidence is learned across groups.</param>
public sealed record LabelledInvoice(PdfText Text, InvoiceFields Fields, string Group);
