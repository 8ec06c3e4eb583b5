namespace BackOffice.Invoices.Pdf;

/// <summary>The text of a document, with the place of every word on its page and in <see cref="Text"/>.</summary>
/// <param name="Text">Words of a line joined by a space, lines by a line feed, in reading order.</param>
public sealed record PdfText(string Text, IReadOnlyList<PdfWord> Words, IReadOnlyList<PdfPageSize> Pages)
{
    /// <summary>False for scans: the pages are images and a person must read them.</summary>
    public bool IsReadable => Words.Count > 0;
}

public sealed record PdfPageSize(double Width, double Height);

/// <summary>One word. Coordinates are points from the bottom left corner of the page.</summary>
/// <param name="Start">Offset of the first character in <see cref="PdfText.Text"/>.</param>
/// <param name="Page">From 0.</param>
/// <param name="Line">From 0, over all pages.</param>
public sealed record PdfWord(string Text, int Start, int Page, int Line, double Left, double Right, double Baseline, double Size, bool Bold)
{
    public int End => Start + Text.Length;
}
