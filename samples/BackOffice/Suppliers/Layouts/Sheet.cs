using System.Globalization;
using BackOffice.Suppliers.Drawing;
using BackOffice.Suppliers.Facts;
using BackOffice.Suppliers.Phrases;

namespace BackOffice.Suppliers.Layouts;

/// <summary>The page that blocks draw on, with a pen that moves down and turns the page at its end.</summary>
internal sealed class Sheet(ICanvas canvas, InvoiceFacts facts, double size)
{
    private const double Bottom = 770;
    private const double TopOfNextPage = 60;

    public InvoiceFacts Facts => facts;

    public Words Words => facts.Supplier.Words;

    public Style Style => facts.Supplier.Style;

    public double Left { get; set; } = 56;

    public double Right { get; set; } = 545;

    /// <summary>Baseline of the pen, from the top of the page.</summary>
    public double Y { get; set; } = 60;

    public double LineHeight => size * 1.45;

    public void Text(double x, string text, double scale = 1, bool bold = false) => canvas.Text(x, Y, text, size * scale, bold);

    public void TextRight(double x, string text, double scale = 1, bool bold = false) =>
        canvas.Text(x - Measure(text, scale, bold), Y, text, size * scale, bold);

    public void TextAt(double x, double y, string text, double scale = 1, bool bold = false) => canvas.Text(x, y, text, size * scale, bold);

    public double Measure(string text, double scale = 1, bool bold = false) =>
        (bold ? InterFont.Bold : InterFont.Regular).Measure(text, size * scale);

    public void Down(double lines = 1)
    {
        Y += LineHeight * lines;
        if (Y <= Bottom) return;
        canvas.NewPage();
        Y = TopOfNextPage;
    }

    /// <summary>Turns the page unless that many lines still fit.</summary>
    public void Keep(int lines)
    {
        if (Y + LineHeight * lines > Bottom) Down(lines);
    }

    public void Rule(double from, double to) => canvas.Line(from, Y - size, to, Y - size);

    public void Shade(double x, double width, double lines) => canvas.Shade(x, Y - size * 1.1, width, LineHeight * lines);

    public void Wrapped(double x, double right, string text)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && x + Measure($"{line} {word}") > right)
            {
                Text(x, line);
                Down();
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        Text(x, line);
        Down();
    }

    public string Money(decimal value) => Style.Money(value * facts.Sign, facts.Supplier.Currency);

    public string Amount(decimal value) => Style.Amount(value * facts.Sign);

    public string Rate(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture).Replace(".", Style.Numbers.Point, StringComparison.Ordinal);

    public static string Fill(string sentence, params string[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);

    public string Title => facts.IsCreditNote ? Words.CreditTitle : Words.Title;

    public string VatLabel(VatShare share) => Fill(Words.Vat, Rate(share.Rate));

    public string AmountHeading => Style.Mark == CurrencyMark.HeadingOnly ? $"{Words.Columns[5]} {facts.Supplier.Currency}" : Words.Columns[5];
}
