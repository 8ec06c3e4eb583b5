using BackOffice.Suppliers.Facts;

namespace BackOffice.Suppliers.Layouts;

internal enum Place
{
    Left,
    Centre,
    Right,
}

/// <summary>The sender's name and address at the top, ours below it.</summary>
internal sealed class Letterhead(Place place, bool band = false) : Block
{
    internal override void Draw(Sheet sheet)
    {
        Supplier supplier = sheet.Facts.Supplier;
        sheet.Y = 60;
        if (band) sheet.Shade(0, Drawing.ICanvas.Width, 3.6);
        Line(sheet, supplier.Name, 1.5, bold: true);
        Line(sheet, supplier.Street, 0.9, bold: false);
        Line(sheet, supplier.City, 0.9, bold: false);
        sheet.Y = 150;
        foreach (string line in Recipient.Lines)
        {
            sheet.Text(sheet.Left, line);
            sheet.Down();
        }

        sheet.Y = 240;
    }

    private void Line(Sheet sheet, string text, double scale, bool bold)
    {
        double room = sheet.Right - sheet.Left - sheet.Measure(text, scale, bold);
        sheet.Text(sheet.Left + room * (int)place / 2, text, scale, bold);
        sheet.Down(scale);
    }
}

/// <summary>Sender's details down a column at the left edge; everything else moves right.</summary>
internal sealed class SideLetterhead : Block
{
    internal const double ColumnEnd = 170;

    internal override void Draw(Sheet sheet)
    {
        Supplier supplier = sheet.Facts.Supplier;
        sheet.Y = 60;
        sheet.Text(40, supplier.Name, 1.3, bold: true);
        sheet.Y = 110;
        foreach (string line in new[] { supplier.Street, supplier.City, $"{sheet.Words.TaxNumber}", supplier.TaxNumber })
        {
            sheet.Text(40, line, 0.8);
            sheet.Down();
        }

        sheet.Left = ColumnEnd + 20;
        sheet.Y = 110;
        foreach (string line in Recipient.Lines)
        {
            sheet.Text(sheet.Left, line);
            sheet.Down();
        }

        sheet.Y = 210;
    }
}

/// <summary>Us, who receive all the invoices.</summary>
internal static class Recipient
{
    public static IReadOnlyList<string> Lines { get; } = ["Nordhafen Handels GmbH", "Kreditorenbuchhaltung", "Speicherstraße 14", "20457 Hamburg"];
}
