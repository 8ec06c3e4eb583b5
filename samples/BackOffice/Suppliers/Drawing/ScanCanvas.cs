using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace BackOffice.Suppliers.Drawing;

/// <summary>Draws pages as a scanner would see them: slightly crooked grey images with specks, and no text layer.</summary>
public sealed class ScanCanvas : ICanvas
{
    private const double PixelsPerPoint = 1.5;
    private const byte Paper = 248;
    private const byte Ink = 40;
    private const byte Grey = 222;
    private const int Specks = 120;

    private readonly Dice _dice;
    private readonly double _slope;
    private readonly List<Raster> _pages = [];

    public ScanCanvas(Dice dice)
    {
        _dice = dice;
        _slope = dice.Between(-0.008, 0.008);
        NewPage();
    }

    private Raster Page => _pages[^1];

    public void NewPage() => _pages.Add(new Raster((int)(ICanvas.Width * PixelsPerPoint), (int)(ICanvas.Height * PixelsPerPoint), Paper));

    public void Text(double x, double y, string text, double size, bool bold)
    {
        InterFont font = bold ? InterFont.Bold : InterFont.Regular;
        double scale = size / font.UnitsPerEm;
        double pen = x;
        foreach (char c in text)
        {
            double origin = pen;
            Page.Fill(GlyphOutline.Flatten(font.Outline(c), p => At(origin + p.X * scale, y - p.Y * scale)), Ink);
            pen += font.Advance(c) * size;
        }
    }

    public void Line(double x1, double y1, double x2, double y2) => Page.Fill(Box(x1, y1, x2, y2 + 0.7), Ink);

    public void Shade(double x, double y, double width, double height) => Page.Fill(Box(x, y, x + width, y + height), Grey);

    public byte[] ToPdf()
    {
        using PdfDocumentBuilder document = new();
        foreach (Raster page in _pages)
        {
            for (int i = 0; i < Specks; i++) page.Speck(_dice.Between(0, page.Width - 1), _dice.Between(0, page.Height - 1), Ink);
            document.AddPage(PageSize.A4).AddPng(page.ToPng(), new PdfRectangle(0, 0, ICanvas.Width, ICanvas.Height));
        }

        return document.Build();
    }

    public void Dispose()
    {
    }

    private List<(double X, double Y)[]> Box(double x1, double y1, double x2, double y2) =>
        [[At(x1, y1), At(x2, y1), At(x2, y2), At(x1, y2)]];

    private (double X, double Y) At(double x, double y) =>
        ((x - _slope * y) * PixelsPerPoint, (y + _slope * x) * PixelsPerPoint);
}
