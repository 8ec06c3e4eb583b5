using System.Text;

namespace BackOffice.Invoices.Pdf;

/// <summary>Puts letters together to words and words to lines, by where they stand and not by the order in which they were drawn.</summary>
internal sealed class WordBuilder
{
    /// <summary>Baselines closer than this share of the letter size are one line.</summary>
    private const double SameLine = 0.4;

    /// <summary>A gap wider than this share of the letter size separates words.</summary>
    private const double WordGap = 0.2;

    /// <summary>Letters drawn twice, a little apart, to look bold.</summary>
    private const double Overprint = 0.15;

    private readonly StringBuilder _text = new();
    private readonly List<PdfWord> _words = [];
    private readonly List<PdfPageSize> _pages = [];
    private int _line;

    public void Add(GlyphPage page)
    {
        foreach (List<Glyph> line in Lines(page.Glyphs)) AddLine(line);
        _pages.Add(new PdfPageSize(page.Width, page.Height));
    }

    public PdfText Build() => new(_text.ToString(), _words, _pages);

    private static IEnumerable<List<Glyph>> Lines(IReadOnlyList<Glyph> glyphs)
    {
        List<Glyph> line = [];
        foreach (Glyph glyph in glyphs.OrderByDescending(g => g.Baseline))
        {
            if (line.Count > 0 && line[0].Baseline - glyph.Baseline > SameLine * Math.Min(glyph.Size, line[0].Size))
            {
                yield return line;
                line = [];
            }

            line.Add(glyph);
        }

        if (line.Count > 0) yield return line;
    }

    private void AddLine(List<Glyph> line)
    {
        int before = _words.Count;
        List<Glyph> word = [];
        foreach (Glyph glyph in line.OrderBy(g => g.Left))
        {
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                AddWord(word);
                continue;
            }

            if (word.Count > 0)
            {
                Glyph last = word[^1];
                if (last.Text == glyph.Text && glyph.Left - last.Left < Overprint * glyph.Size) continue;
                if (glyph.Left - last.Right > WordGap * glyph.Size) AddWord(word);
            }

            word.Add(glyph);
        }

        AddWord(word);
        if (_words.Count == before) return;
        _text[^1] = '\n';
        _line++;
    }

    private void AddWord(List<Glyph> word)
    {
        if (word.Count == 0) return;
        string text = string.Concat(word.Select(g => g.Text)).Normalize(NormalizationForm.FormC);
        Glyph first = word[0];
        _words.Add(new PdfWord(text, _text.Length, _pages.Count, _line, first.Left, word[^1].Right, first.Baseline, first.Size, first.Bold));
        _text.Append(text).Append(' ');
        word.Clear();
    }
}
