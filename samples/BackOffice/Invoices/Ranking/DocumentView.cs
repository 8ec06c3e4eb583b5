using BackOffice.Invoices.Candidates;
using BackOffice.Invoices.Pdf;

namespace BackOffice.Invoices.Ranking;

/// <summary>A document prepared for features: which words stand left of and above which.</summary>
internal sealed class DocumentView
{
    private readonly int[] _lineStart;
    private readonly bool[] _isValue;

    public DocumentView(PdfText text)
    {
        Text = text;
        Candidates = CandidateSet.Find(text);
        Words = text.Words;
        _lineStart = LineStarts(text.Words);
        _isValue = new bool[Words.Count];
        foreach (Candidate<AmountValue> amount in Candidates.Amounts) Array.Fill(_isValue, true, amount.First, amount.Last - amount.First + 1);
        foreach (Candidate<DateValue> date in Candidates.Dates) Array.Fill(_isValue, true, date.First, date.Last - date.First + 1);
        for (int i = 0; i < Words.Count; i++) _isValue[i] |= !Words[i].Text.Any(char.IsLetter);
        double[] sizes = [.. Words.Select(w => w.Size).Order()];
        UsualSize = sizes.Length == 0 ? 1 : sizes[sizes.Length / 2];
        LargestSize = sizes.Length == 0 ? 1 : sizes[^1];
    }

    public PdfText Text { get; }

    public IReadOnlyList<PdfWord> Words { get; }

    public CandidateSet Candidates { get; }

    /// <summary>The median letter size.</summary>
    public double UsualSize { get; }

    public double LargestSize { get; }

    public int Lines => _lineStart.Length - 1;

    public (int Start, int End) Line(int line) => (_lineStart[line], _lineStart[line + 1]);

    /// <summary>True for amounts, dates and anything without a letter: such words are no labels.</summary>
    public bool IsValue(int word) => _isValue[word];

    /// <summary>Up to <paramref name="count"/> label words to the left on the same line, nearest first.</summary>
    public IEnumerable<int> Left(int first, int count)
    {
        int start = Line(Words[first].Line).Start;
        int taken = 0;
        for (int i = first - 1; i >= start && taken < count; i--)
        {
            if (_isValue[i]) continue;
            yield return i;
            taken++;
        }
    }

    /// <summary>Number of amounts and other values between the candidate and the nearest label to its left.</summary>
    public int ValuesToTheLeft(int first)
    {
        int start = Line(Words[first].Line).Start;
        int values = 0;
        for (int i = first - 1; i >= start && _isValue[i]; i--) values++;
        return values;
    }

    /// <summary>The label words over the candidate: those of the nearest line that has one above it.</summary>
    /// <param name="distance">How many lines up they stand; 0 if there are none.</param>
    public List<int> Above(int first, int last, out int distance)
    {
        PdfWord a = Words[first];
        double left = a.Left - a.Size / 2;
        double right = Words[last].Right + a.Size / 2;
        List<int> found = [];
        for (int line = a.Line - 1; line >= 0; line--)
        {
            (int start, int end) = Line(line);
            if (Words[start].Page != a.Page) break;
            for (int i = start; i < end; i++)
            {
                if (!_isValue[i] && Words[i].Left < right && Words[i].Right > left) found.Add(i);
            }

            if (found.Count == 0) continue;
            distance = a.Line - line;
            return found;
        }

        distance = 0;
        return found;
    }

    private static int[] LineStarts(IReadOnlyList<PdfWord> words)
    {
        List<int> starts = [];
        for (int i = 0; i < words.Count; i++)
        {
            if (i == 0 || words[i].Line != words[i - 1].Line) starts.Add(i);
        }

        starts.Add(words.Count);
        return [.. starts];
    }
}
