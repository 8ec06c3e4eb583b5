using BackOffice.Suppliers.Facts;

namespace BackOffice.Suppliers.Layouts;

/// <summary>Number, dates and references of the document, in the order that they are usually printed.</summary>
internal static class Meta
{
    public static List<(string Label, string Value)> Entries(Sheet sheet)
    {
        InvoiceFacts facts = sheet.Facts;
        return
        [
            (sheet.Words.Number, facts.Number),
            (sheet.Words.Date, sheet.Style.Date(facts.Date)),
            (sheet.Words.Customer, facts.CustomerNumber),
            (sheet.Words.Order, facts.OrderNumber),
            (sheet.Words.Delivered, sheet.Style.Date(facts.Delivered)),
            (sheet.Words.Due, sheet.Style.Date(facts.Due)),
        ];
    }

    public static void Reference(Sheet sheet)
    {
        if (!sheet.Facts.IsCreditNote) return;
        sheet.Text(sheet.Left, Sheet.Fill(sheet.Words.Reference, sheet.Facts.ReferencedNumber, sheet.Style.Date(sheet.Facts.ReferencedDate)));
        sheet.Down();
    }
}

/// <summary>Labels and values in two columns. Here and below, <c>order</c> chooses from <see cref="Meta.Entries"/>.</summary>
internal sealed class MetaTable(double x, double top, bool alignRight = false, params int[] order) : Block
{
    internal override void Draw(Sheet sheet)
    {
        double resume = sheet.Y;
        sheet.Y = top;
        var entries = Meta.Entries(sheet);
        foreach (int i in order)
        {
            sheet.Text(x, sheet.Style.Label(entries[i].Label));
            if (alignRight) sheet.TextRight(sheet.Right, entries[i].Value);
            else sheet.Text(x + 100, entries[i].Value);
            sheet.Down();
        }

        sheet.Y = Math.Max(resume, sheet.Y);
    }
}

/// <summary>Labels in one row, values in the row below.</summary>
internal sealed class MetaStrip(params int[] order) : Block
{
    internal override void Draw(Sheet sheet)
    {
        var entries = Meta.Entries(sheet);
        double step = (sheet.Right - sheet.Left) / order.Length;
        sheet.Shade(sheet.Left, sheet.Right - sheet.Left, 1);
        for (int i = 0; i < order.Length; i++) sheet.Text(sheet.Left + 4 + i * step, entries[order[i]].Label, 0.85);
        sheet.Down(1.1);
        for (int i = 0; i < order.Length; i++) sheet.Text(sheet.Left + 4 + i * step, entries[order[i]].Value, 0.95);
        sheet.Down(2);
    }
}

/// <summary>One entry a line, value right after its label.</summary>
internal sealed class MetaLines(params int[] order) : Block
{
    internal override void Draw(Sheet sheet)
    {
        var entries = Meta.Entries(sheet);
        foreach (int i in order)
        {
            sheet.Text(sheet.Left, $"{sheet.Style.Label(entries[i].Label)} {entries[i].Value}");
            sheet.Down();
        }

        sheet.Down(0.5);
    }
}

/// <summary>Label over value, down the left column.</summary>
internal sealed class MetaSide(params int[] order) : Block
{
    internal override void Draw(Sheet sheet)
    {
        double resume = sheet.Y;
        sheet.Y = 230;
        var entries = Meta.Entries(sheet);
        foreach (int i in order)
        {
            sheet.Text(40, entries[i].Label, 0.8);
            sheet.Down(0.9);
            sheet.Text(40, entries[i].Value, 0.95, bold: i == 0);
            sheet.Down(1.4);
        }

        sheet.Y = resume;
    }
}

/// <summary>Town and date at the right, without a label.</summary>
internal sealed class TownAndDate(double top) : Block
{
    internal override void Draw(Sheet sheet)
    {
        double resume = sheet.Y;
        sheet.Y = top;
        string town = sheet.Facts.Supplier.City[(sheet.Facts.Supplier.City.LastIndexOf(' ') + 1)..];
        sheet.TextRight(sheet.Right, $"{town}, {sheet.Style.Date(sheet.Facts.Date)}");
        sheet.Y = resume;
    }
}
