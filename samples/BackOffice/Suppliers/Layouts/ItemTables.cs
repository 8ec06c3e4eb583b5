using System.Globalization;
using BackOffice.Suppliers.Facts;

namespace BackOffice.Suppliers.Layouts;

/// <summary>The usual table: position, article, description, quantity, price, amount.</summary>
internal sealed class ItemTable(bool position, bool article, bool detail, bool rate) : Block
{
    internal override void Draw(Sheet sheet)
    {
        double left = sheet.Left;
        double articleAt = left + (position ? 26 : 0);
        double textAt = articleAt + (article ? 62 : 0);
        double rateAt = sheet.Right - 150;
        sheet.Shade(left, sheet.Right - left, 1);
        if (position) sheet.Text(left + 2, sheet.Words.Columns[0], 0.9, bold: true);
        if (article) sheet.Text(articleAt, sheet.Words.Columns[1], 0.9, bold: true);
        sheet.Text(textAt, sheet.Words.Columns[2], 0.9, bold: true);
        sheet.TextRight(rateAt - 36, sheet.Words.Columns[3], 0.9, bold: true);
        if (rate) sheet.TextRight(rateAt, sheet.Words.Columns[6], 0.9, bold: true);
        sheet.TextRight(sheet.Right - 76, sheet.Words.Columns[4], 0.9, bold: true);
        sheet.TextRight(sheet.Right - 2, sheet.AmountHeading, 0.9, bold: true);
        sheet.Down(1.3);
        for (int i = 0; i < sheet.Facts.Lines.Count; i++)
        {
            InvoiceLine line = sheet.Facts.Lines[i];
            if (position) sheet.Text(left + 2, (i + 1).ToString(CultureInfo.InvariantCulture), 0.95);
            if (article) sheet.Text(articleAt, line.Article, 0.95);
            sheet.Text(textAt, line.Description, 0.95);
            sheet.TextRight(rateAt - 36, Quantity(sheet, line), 0.95);
            if (rate) sheet.TextRight(rateAt, sheet.Rate(line.Rate) + " %", 0.95);
            sheet.TextRight(sheet.Right - 76, sheet.Amount(line.UnitPrice), 0.95);
            sheet.TextRight(sheet.Right - 2, sheet.Amount(line.Amount), 0.95);
            sheet.Down();
            if (!detail) continue;
            sheet.Text(textAt, line.Detail, 0.8);
            sheet.Down();
        }

        sheet.Down(0.6);
    }

    internal static string Quantity(Sheet sheet, InvoiceLine line) =>
        line.Quantity.ToString("0.##", CultureInfo.InvariantCulture).Replace(".", sheet.Style.Numbers.Point, StringComparison.Ordinal);
}

/// <summary>As a till prints it: quantity x price under the description.</summary>
internal sealed class ReceiptItems : Block
{
    internal override void Draw(Sheet sheet)
    {
        sheet.TextRight(sheet.Right, sheet.AmountHeading, 0.9);
        sheet.Down();
        sheet.Rule(sheet.Left, sheet.Right);
        foreach (InvoiceLine line in sheet.Facts.Lines)
        {
            sheet.Text(sheet.Left, line.Description);
            sheet.Down();
            sheet.Text(sheet.Left + 16, $"{ItemTable.Quantity(sheet, line)} x {sheet.Amount(line.UnitPrice)}", 0.9);
            sheet.TextRight(sheet.Right, sheet.Amount(line.Amount));
            sheet.Down();
        }

        sheet.Rule(sheet.Left, sheet.Right);
        sheet.Down(0.6);
    }
}

/// <summary>Net, VAT and gross on every line, so that many triples on the page add up.</summary>
internal sealed class GrossItemTable : Block
{
    internal override void Draw(Sheet sheet)
    {
        double[] columns = [sheet.Right - 170, sheet.Right - 90, sheet.Right];
        sheet.Text(sheet.Left, sheet.Words.Columns[2], 0.9, bold: true);
        sheet.TextRight(columns[0], sheet.Words.Columns[4], 0.9, bold: true);
        sheet.TextRight(columns[1], sheet.Words.Columns[6], 0.9, bold: true);
        sheet.TextRight(columns[2], sheet.AmountHeading, 0.9, bold: true);
        sheet.Down(1.2);
        sheet.Rule(sheet.Left, sheet.Right);
        foreach (InvoiceLine line in sheet.Facts.Lines)
        {
            VatShare share = VatShare.Of(line.Rate, line.Amount);
            sheet.Text(sheet.Left, $"{ItemTable.Quantity(sheet, line)} x {line.Description}", 0.9);
            sheet.TextRight(columns[0], sheet.Amount(share.Net), 0.9);
            sheet.TextRight(columns[1], sheet.Amount(share.Vat), 0.9);
            sheet.TextRight(columns[2], sheet.Amount(share.Gross), 0.9);
            sheet.Down();
        }

        sheet.Down(0.8);
    }
}

/// <summary>Work by day: a date on every line.</summary>
internal sealed class WorkLog : Block
{
    internal override void Draw(Sheet sheet)
    {
        sheet.Text(sheet.Left + 78, sheet.Words.Columns[2], 0.9, bold: true);
        sheet.TextRight(sheet.Right - 70, sheet.Words.Columns[3], 0.9, bold: true);
        sheet.TextRight(sheet.Right, sheet.AmountHeading, 0.9, bold: true);
        sheet.Down(1.2);
        for (int i = 0; i < sheet.Facts.Lines.Count; i++)
        {
            InvoiceLine line = sheet.Facts.Lines[i];
            sheet.Text(sheet.Left, sheet.Style.Date(sheet.Facts.Delivered.AddDays(-2 * i)), 0.9);
            sheet.Text(sheet.Left + 78, $"{line.Description}, {line.Detail}", 0.9);
            sheet.TextRight(sheet.Right - 70, ItemTable.Quantity(sheet, line), 0.9);
            sheet.TextRight(sheet.Right, sheet.Amount(line.Amount), 0.9);
            sheet.Down();
        }

        sheet.Rule(sheet.Left, sheet.Right);
        sheet.Down(0.5);
    }
}
