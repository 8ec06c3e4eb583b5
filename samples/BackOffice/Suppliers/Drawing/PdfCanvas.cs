using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace BackOffice.Suppliers.Drawing;

/// <summary>Draws a PDF with a text layer and an embedded, subsetted font.</summary>
public sealed class PdfCanvas : ICanvas
{
    private readonly PdfDocumentBuilder _document = new();
    private readonly PdfDocumentBuilder.AddedFont _regular;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private PdfPageBuilder _page;

    public PdfCanvas()
    {
        _regular = _document.AddTrueTypeFont(InterFont.Regular.File);
        _bold = _document.AddTrueTypeFont(InterFont.Bold.File);
        _page = _document.AddPage(PageSize.A4);
    }

    public void NewPage() => _page = _document.AddPage(PageSize.A4);

    public void Text(double x, double y, string text, double size, bool bold) =>
        _page.AddText(text, size, At(x, y), bold ? _bold : _regular);

    public void Line(double x1, double y1, double x2, double y2) => _page.DrawLine(At(x1, y1), At(x2, y2), 0.6);

    public void Shade(double x, double y, double width, double height)
    {
        _page.SetTextAndFillColor(232, 232, 232);
        _page.DrawRectangle(At(x, y + height), width, height, 0.1, fill: true);
        _page.ResetColor();
    }

    public byte[] ToPdf() => _document.Build();

    public void Dispose() => _document.Dispose();

    private static PdfPoint At(double x, double y) => new(x, ICanvas.Height - y);
}
