namespace BackOffice.Suppliers.Drawing;

/// <summary>A4 pages to draw on. Points, from the top left corner; text stands on its baseline.</summary>
public interface ICanvas : IDisposable
{
    const double Width = 595;
    const double Height = 842;

    void NewPage();

    void Text(double x, double y, string text, double size, bool bold);

    void Line(double x1, double y1, double x2, double y2);

    /// <summary>A light grey box.</summary>
    void Shade(double x, double y, double width, double height);

    /// <summary>The finished document as PDF.</summary>
    byte[] ToPdf();
}
