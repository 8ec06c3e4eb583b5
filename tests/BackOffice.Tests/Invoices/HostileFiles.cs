using System.Text;

namespace BackOffice.Tests.Invoices;

/// <summary>PDFs that are made to exhaust or confuse a reader.</summary>
internal static class HostileFiles
{
    private const int ManyBytes = 160 * 1024 * 1024;
    private const string Helvetica = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";

    /// <summary>160 megabytes of spaces in 160 kilobytes.</summary>
    public static byte[] Bomb() => RawPdf.OnePage(pdf => ("", pdf.AddStream("/Filter /FlateDecode", RawPdf.Deflate(Spaces()))));

    /// <summary>The same, packed twice: a few kilobytes.</summary>
    public static byte[] NestedBomb() =>
        RawPdf.OnePage(pdf => ("", pdf.AddStream("/Filter [/FlateDecode /FlateDecode]", RawPdf.Deflate(RawPdf.Deflate(Spaces())))));

    /// <summary>Twelve forms, each drawing the next ten times: 10^12 words from a file of two kilobytes.</summary>
    public static byte[] FormsOfForms() => RawPdf.OnePage(pdf =>
    {
        const int depth = 12;
        int next = pdf.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << {Helvetica} >>", "BT /F1 9 Tf (x) Tj ET"u8.ToArray());
        for (int i = 0; i < depth; i++)
        {
            string calls = string.Concat(Enumerable.Repeat($"/X{i} Do ", 10));
            next = pdf.AddStream(
                $"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X{i} {next} 0 R >> >>", Encoding.ASCII.GetBytes(calls));
        }

        return ($"/XObject << /Top {next} 0 R >>", pdf.AddStream("", "/Top Do"u8.ToArray()));
    });

    /// <summary>A character map with four thousand million entries, in the open or packed.</summary>
    public static byte[] CharacterMap(bool packed) => RawPdf.OnePage(pdf =>
    {
        byte[] map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 beginbfrange\n<00000000> <FFFFFFFF> <0041>\nendbfrange\nendcmap end end"u8.ToArray();
        int unicode = packed ? pdf.AddStream("/Filter /FlateDecode", RawPdf.Deflate(map)) : pdf.AddStream("", map);
        int glyph = pdf.AddStream("", "500 0 d0"u8.ToArray());
        int font = pdf.Add(
            "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 500] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 97 /Widths [500] "
            + $"/CharProcs << /a {glyph} 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >> /ToUnicode {unicode} 0 R >>");
        return ($"/Font << /F1 {font} 0 R >>", pdf.AddStream("", "BT /F1 9 Tf (a) Tj ET"u8.ToArray()));
    });

    public static byte[] ManyPages(int pages)
    {
        RawPdf pdf = new();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(3, pages).Select(n => $"{n} 0 R"))}] >>");
        for (int i = 0; i < pages; i++) pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        return pdf.Build();
    }

    /// <summary>A page tree whose branch contains itself.</summary>
    public static byte[] CircularPages()
    {
        RawPdf pdf = new();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Count 2147483647 /Kids [3 0 R 2 0 R] >>");
        pdf.Add("<< /Type /Pages /Count 5 /Parent 2 0 R /Kids [2 0 R 3 0 R] >>");
        return pdf.Build();
    }

    public static byte[] DeepArrays() => RawPdf.OnePage(pdf => ("", pdf.AddStream("", Encoding.ASCII.GetBytes(new string('[', 200_000)))));

    /// <summary>More letters than any invoice has, each drawn plainly.</summary>
    public static byte[] Wordy() => RawPdf.OnePage(pdf =>
        (Helvetica, pdf.AddStream("", Encoding.ASCII.GetBytes($"BT /F1 9 Tf ({new string('x', 400_000)}) Tj ET"))));

    /// <summary>Millions of drawing operations that stay just below the limit of unpacked bytes.</summary>
    public static byte[] Scribble()
    {
        byte[] moves = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1 1 m ", 3_100_000)));
        return RawPdf.OnePage(pdf => ("", pdf.AddStream("/Filter /FlateDecode", RawPdf.Deflate(moves))));
    }

    private static byte[] Spaces()
    {
        byte[] spaces = new byte[ManyBytes];
        Array.Fill(spaces, (byte)' ');
        return spaces;
    }
}
