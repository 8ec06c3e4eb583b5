using BackOffice.Suppliers.Facts;

namespace BackOffice.Suppliers.Layouts;

internal sealed record TotalRow(string Label, decimal Amount, bool Strong = false);

/// <summary>The sums at the end of a document, in the order that they are usually printed.</summary>
internal static class TotalRows
{
    /// <summary>From the sum of the items to the net amount.</summary>
    public static IEnumerable<TotalRow> BeforeVat(Sheet sheet)
    {
        InvoiceFacts facts = sheet.Facts;
        if (facts.Discount + facts.Shipping > 0) yield return new TotalRow(sheet.Words.Subtotal, facts.LinesTotal);
        if (facts.Discount > 0) yield return new TotalRow(sheet.Words.Discount, -facts.Discount);
        if (facts.Shipping > 0) yield return new TotalRow(sheet.Words.Shipping, facts.Shipping);
    }

    public static bool ShowsVat(InvoiceFacts facts) => facts.Vat != 0 || facts.Supplier.Habits.ShowsZeroVat;

    public static IEnumerable<TotalRow> NetAndVat(Sheet sheet)
    {
        InvoiceFacts facts = sheet.Facts;
        if (!ShowsVat(facts)) yield break;
        yield return new TotalRow(sheet.Words.Net, facts.Net);
        if (facts.VatShares.Count > 1)
        {
            foreach (VatShare share in facts.VatShares)
                yield return new TotalRow($"  {sheet.VatLabel(share)} ({sheet.Amount(share.Net)})", share.Vat);
            yield return new TotalRow(VatLabel(sheet), facts.Vat);
        }
        else
        {
            yield return new TotalRow(VatLabel(sheet), facts.Vat);
        }
    }

    public static string VatLabel(Sheet sheet) =>
        Sheet.Fill(sheet.Words.Vat, string.Join(" + ", sheet.Facts.VatShares.Select(s => sheet.Rate(s.Rate))));

    public static TotalRow Total(Sheet sheet) => new(sheet.Words.Total, sheet.Facts.Total, Strong: true);

    /// <summary>What was paid already or is still owed from before, and what remains; nothing on most invoices.</summary>
    public static IEnumerable<TotalRow> Settlement(Sheet sheet)
    {
        InvoiceFacts facts = sheet.Facts;
        if (!facts.AmountDueDiffers) yield break;
        if (facts.Deposit > 0) yield return new TotalRow(sheet.Words.Deposit, -facts.Deposit);
        if (facts.PreviousBalance > 0) yield return new TotalRow(sheet.Words.Previous, facts.PreviousBalance);
        yield return new TotalRow(sheet.Words.AmountDue, facts.AmountDue, Strong: true);
    }
}
