using BackOffice.Suppliers.Facts;

namespace BackOffice.Suppliers.Layouts;

/// <summary>Labels and amounts one below the other, from the subtotal down to what is due.</summary>
internal sealed class TotalsLadder(double labelAt, double amountEnd, bool totalFirst = false, double strongScale = 1.1) : Block
{
    internal override void Draw(Sheet sheet)
    {
        List<TotalRow> rows = [.. TotalRows.BeforeVat(sheet), .. TotalRows.NetAndVat(sheet), TotalRows.Total(sheet)];
        if (totalFirst) rows.Reverse();
        rows.AddRange(TotalRows.Settlement(sheet));
        sheet.Keep(rows.Count);
        foreach (TotalRow row in rows)
        {
            double scale = row.Strong ? strongScale : 1;
            if (row.Strong)
            {
                sheet.Down(0.3);
                sheet.Rule(labelAt, amountEnd);
            }

            sheet.Text(labelAt, sheet.Style.Label(row.Label), scale, row.Strong);
            sheet.TextRight(amountEnd, sheet.Money(row.Amount), scale, row.Strong);
            sheet.Down(scale);
        }

        sheet.Down();
    }
}

/// <summary>Labels over amounts, side by side.</summary>
internal sealed class TotalsStrip : Block
{
    internal override void Draw(Sheet sheet)
    {
        List<TotalRow> rows = [.. TotalRows.BeforeVat(sheet), .. TotalRows.NetAndVat(sheet).Where(r => r.Label[0] != ' '), TotalRows.Total(sheet)];
        double step = (sheet.Right - sheet.Left) / rows.Count;
        sheet.Keep(8);
        sheet.Rule(sheet.Left, sheet.Right);
        for (int i = 0; i < rows.Count; i++) sheet.TextRight(sheet.Left + (i + 1) * step, rows[i].Label, 0.8);
        sheet.Down(1.1);
        for (int i = 0; i < rows.Count; i++) sheet.TextRight(sheet.Left + (i + 1) * step, sheet.Money(rows[i].Amount), 1, rows[i].Strong);
        sheet.Down(1.6);
        foreach (TotalRow row in TotalRows.Settlement(sheet))
        {
            sheet.TextRight(sheet.Right, $"{sheet.Style.Label(row.Label)} {sheet.Money(row.Amount)}", 1, row.Strong);
            sheet.Down();
        }

        sheet.Down();
    }
}

/// <summary>A row for each VAT rate with net, VAT and gross, and a row of sums.</summary>
internal sealed class TotalsVatTable(bool repeatTotal) : Block
{
    internal override void Draw(Sheet sheet)
    {
        InvoiceFacts facts = sheet.Facts;
        double[] columns = [sheet.Left + 210, sheet.Left + 300, sheet.Right];
        sheet.Keep(9);
        foreach (TotalRow row in TotalRows.BeforeVat(sheet))
        {
            sheet.Text(sheet.Left, row.Label);
            sheet.TextRight(columns[0], sheet.Amount(row.Amount));
            sheet.Down();
        }

        sheet.Rule(sheet.Left, sheet.Right);
        Row(sheet, columns, "", sheet.Words.Net, Sheet.Fill(sheet.Words.Vat, "").Replace(" %", "", StringComparison.Ordinal), sheet.Words.Total, bold: false);
        foreach (VatShare share in facts.VatShares)
            Row(sheet, columns, sheet.Rate(share.Rate) + " %", sheet.Amount(share.Net), sheet.Amount(share.Vat), sheet.Amount(share.Gross), bold: false);
        if (facts.VatShares.Count > 1 || !repeatTotal)
            Row(sheet, columns, facts.Supplier.Currency, sheet.Amount(facts.Net), sheet.Amount(facts.Vat), sheet.Amount(facts.Total), bold: true);
        if (repeatTotal) Strong(sheet, TotalRows.Total(sheet));
        foreach (TotalRow row in TotalRows.Settlement(sheet)) Strong(sheet, row);
        sheet.Down();
    }

    private static void Row(Sheet sheet, double[] columns, string head, string net, string vat, string gross, bool bold)
    {
        sheet.Text(sheet.Left, head, 0.9, bold);
        sheet.TextRight(columns[0], net, 0.9, bold);
        sheet.TextRight(columns[1], vat, 0.9, bold);
        sheet.TextRight(columns[2], gross, 0.9, bold);
        sheet.Down();
    }

    private static void Strong(Sheet sheet, TotalRow row)
    {
        sheet.Text(sheet.Left, sheet.Style.Label(row.Label), 1, bold: row.Strong);
        sheet.TextRight(sheet.Right, sheet.Money(row.Amount), 1, bold: row.Strong);
        sheet.Down();
    }
}
