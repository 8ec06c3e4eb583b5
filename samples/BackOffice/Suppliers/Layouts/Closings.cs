using BackOffice.Suppliers.Facts;

namespace BackOffice.Suppliers.Layouts;

/// <summary>Payment terms, with a discount for early payment where the supplier grants one.</summary>
internal sealed class Terms : Block
{
    internal override void Draw(Sheet sheet)
    {
        InvoiceFacts facts = sheet.Facts;
        if (facts.IsCreditNote) return;
        sheet.Wrapped(sheet.Left, sheet.Right, Sheet.Fill(sheet.Words.Closing, sheet.Style.Date(facts.Due), facts.Number));
        if (facts.EarlyPayment == 0) return;
        decimal reduced = Math.Round(facts.Total * (100 - facts.EarlyPayment) / 100, 2, MidpointRounding.AwayFromZero);
        sheet.Wrapped(sheet.Left, sheet.Right, Sheet.Fill(
            sheet.Words.EarlyPayment, sheet.Rate(facts.EarlyPayment), sheet.Style.Date(facts.Date.AddDays(8)), sheet.Money(reduced)));
    }
}

/// <summary>Bank and tax details in small print at the foot of the page.</summary>
internal sealed class Footer : Block
{
    internal override void Draw(Sheet sheet)
    {
        Supplier supplier = sheet.Facts.Supplier;
        sheet.TextAt(sheet.Left, 800, $"{supplier.Name} · {supplier.Street} · {supplier.City}", 0.75);
        sheet.TextAt(sheet.Left, 812, $"IBAN {supplier.Iban} · {sheet.Words.TaxNumber} {supplier.TaxNumber}", 0.75);
    }
}

/// <summary>A transfer form to cut off: account, amount and reference once more.</summary>
internal sealed class PaymentSlip : Block
{
    internal override void Draw(Sheet sheet)
    {
        Supplier supplier = sheet.Facts.Supplier;
        if (sheet.Facts.IsCreditNote) return;
        sheet.Keep(7);
        sheet.Rule(0, Drawing.ICanvas.Width);
        sheet.Down(0.6);
        foreach ((string label, string value) in new[]
        {
            ("IBAN", supplier.Iban),
            (sheet.Facts.AmountDueDiffers ? sheet.Words.AmountDue : sheet.Words.Total, sheet.Money(sheet.Facts.AmountDue)),
            (sheet.Words.Customer, sheet.Facts.CustomerNumber),
            (sheet.Words.Number, sheet.Facts.Number),
        })
        {
            sheet.Text(sheet.Left + 150, label, 0.85);
            sheet.Text(sheet.Left + 290, value, 0.95);
            sheet.Down();
        }
    }
}
