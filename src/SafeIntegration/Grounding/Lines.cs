namespace SafeIntegration.Grounding;

/// <summary>For each place of a text, where a label for it may begin: in its own line or, if no other words precede it there, in the lines above.</summary>
internal sealed class Lines
{
    private readonly List<Line> _lines = [];

    public Lines(string text, CancellationToken cancellationToken)
    {
        // Starts of the nearest lines above that are not blank, nearest last.
        Queue<int> above = [];
        for (int start = 0; start <= text.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int length = text.AsSpan(start).IndexOfAny('\n', '\r');
            int end = length < 0 ? text.Length : start + length;
            _lines.Add(new(start, FirstWord(text, start, end), above.TryPeek(out int first) ? first : start));

            bool isBlank = text.AsSpan(start, end - start).IsWhiteSpace();
            if (!isBlank) above.Enqueue(start);
            if (above.Count > GroundingLimits.LabelLinesAbove) above.Dequeue();
            start = end + 1;
        }
    }

    /// <summary>The first position from which a label may belong to a value at <paramref name="position"/>.</summary>
    public int LabelRegionStart(int position)
    {
        int index = _lines.BinarySearch(new Line(position, 0, 0), LineOrder);
        Line line = _lines[index >= 0 ? index : ~index - 1];
        return line.FirstWord < position ? line.Start : line.AboveStart;
    }

    private static readonly Comparer<Line> LineOrder = Comparer<Line>.Create((a, b) => a.Start.CompareTo(b.Start));

    /// <summary>A currency mark is no word: a line "EUR 12.00" is labelled by the line above it.</summary>
    private static int FirstWord(string text, int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (!char.IsLetter(text[at])) continue;
            int wordStart = at;
            while (at < end && char.IsLetter(text[at])) at++;
            if (!CurrencyMarks.IsMark(text.AsSpan(wordStart, at - wordStart))) return wordStart;
        }

        return int.MaxValue;
    }

    /// <param name="Start">Where the line starts.</param>
    /// <param name="FirstWord">Where its first word starts.</param>
    /// <param name="AboveStart">Where the highest of the lines above starts that may label it.</param>
    private readonly record struct Line(int Start, int FirstWord, int AboveStart);
}
