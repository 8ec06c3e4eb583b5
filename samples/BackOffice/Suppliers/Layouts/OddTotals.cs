using BackOffice.Suppliers.Facts;

namespace BackOffice.Suppliers.Layouts;

/// <summary>What is to be paid, in a box near the top.</summary>
internal sealed class TopBox(double x, double top, bool labelAbove) : Block
{
    internal override void Draw(Sheet sheet)
    {
        double resume = sheet.Y;
        sheet.Y = top;
        bool differs = sheet.Facts.AmountDueDiffers;
        string label = differs ? sheet.Words.AmountDue : sheet.Words.Total;
        string money = sheet.Money(sheet.Facts.AmountDue);
        sheet.Shade(x, 165, 3);
        sheet.Down(0.4);
        sheet.Text(x + 8, label, 0.9);
        if (labelAbove) sheet.Down(1.3);
        sheet.TextRight(x + 157, money, 1.25, bold: true);
        sheet.Y = resume;
    }
}

/// <summary>Net, VAT and total inside a sentence.</summary>
internal sealed class TotalSentence : Block
{
    internal override void Draw(Sheet sheet)
    {
        InvoiceFacts facts = sheet.Facts;
        sheet.Keep(6);
        sheet.Wrapped(sheet.Left, sheet.Right, Sheet.Fill(
            sheet.Words.TotalSentence,
            sheet.Money(facts.Total),
            sheet.Money(facts.Net),
            sheet.Money(facts.Vat),
            string.Join(" + ", facts.VatShares.Select(s => sheet.Rate(s.Rate))),
            sheet.Style.Date(facts.Due)));
        foreach (TotalRow row in TotalRows.Settlement(sheet))
        {
            sheet.Text(sheet.Left, $"{sheet.Style.Label(row.Label)} {sheet.Money(row.Amount)}");
            sheet.Down();
        }

        sheet.Down();
    }
}

/// <summary>The sums in the narrow left column, label over amount.</summary>
internal sealed class SideTotals : Block
{
    internal override void Draw(Sheet sheet)
    {
        double resume = sheet.Y;
        sheet.Y = 480;
        foreach (TotalRow row in TotalRows.NetAndVat(sheet).Append(TotalRows.Total(sheet)).Concat(TotalRows.Settlement(sheet)))
        {
            sheet.Text(40, row.Label.Trim(), 0.8);
            sheet.Down(0.9);
            sheet.Text(40, sheet.Money(row.Amount), 1, row.Strong);
            sheet.Down(1.3);
        }

        sheet.Y = resume;
    }
}

/// <summary>State of our account with the supplier: earlier invoices, payments, this invoice, what is owed.</summary>
internal sealed class AccountSummary : Block
{
    internal override void Draw(Sheet sheet)
    {
        InvoiceFacts facts = sheet.Facts;
        if (!facts.AmountDueDiffers) return;
        List<TotalRow> rows =
        [
            new(sheet.Words.Previous, facts.PreviousBalance),
            new(sheet.Words.Deposit, -facts.Deposit),
            new(sheet.Title, facts.Total),
            new(sheet.Words.AmountDue, facts.AmountDue, Strong: true),
        ];
        foreach (TotalRow row in rows)
        {
            sheet.Text(sheet.Left, row.Label, 0.95, row.Strong);
            sheet.TextRight(sheet.Left + 260, sheet.Money(row.Amount), 0.95, row.Strong);
            sheet.Down();
        }

        sheet.Down();
    }
}

/// <summary>A final invoice: deposit and remainder, each with its own net, VAT and gross.</summary>
internal sealed class FinalAccount : Block
{
    internal override void Draw(Sheet sheet)
    {
        InvoiceFacts facts = sheet.Facts;
        if (facts.Deposit == 0 || facts.VatShares.Count > 1) return;
        decimal rate = facts.VatShares[0].Rate;
        decimal depositNet = Math.Round(facts.Deposit / (1 + rate / 100), 2, MidpointRounding.AwayFromZero);
        sheet.Keep(5);
        Row(sheet, "", sheet.Words.Net, Sheet.Fill(sheet.Words.Vat, sheet.Rate(rate)), "");
        Row(sheet, sheet.Title, sheet.Amount(facts.Net), sheet.Amount(facts.Vat), sheet.Amount(facts.Total));
        Row(sheet, sheet.Words.Deposit, sheet.Amount(depositNet), sheet.Amount(facts.Deposit - depositNet), sheet.Amount(facts.Deposit));
        Row(sheet, sheet.Words.AmountDue, sheet.Amount(facts.Net - depositNet), sheet.Amount(facts.Vat - (facts.Deposit - depositNet)), sheet.Amount(facts.Total - facts.Deposit));
        sheet.Down();
    }

    private static void Row(Sheet sheet, string head, string net, string vat, string gross)
    {
        sheet.Text(sheet.Left, head, 0.9);
        sheet.TextRight(sheet.Left + 250, net, 0.9);
        sheet.TextRight(sheet.Left + 370, vat, 0.9);
        sheet.TextRight(sheet.Right, gross, 0.9);
        sheet.Down();
    }
}
