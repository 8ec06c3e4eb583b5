namespace SafeIntegration.Tests.Grounding;

/// <summary>A text with the expected places between « and », so that a test shows them instead of counting characters.</summary>
internal static class Marked
{
    public static string Text(string marked) => marked.Replace("«", "").Replace("»", "");

    public static List<TextSpan> Spans(string marked)
    {
        List<TextSpan> spans = [];
        int length = 0, start = 0;
        foreach (char c in marked)
        {
            if (c == '«') start = length;
            else if (c == '»') spans.Add(new(start, length - start));
            else length++;
        }

        return spans;
    }

    /// <summary>The text with the given places marked: what a failing test prints.</summary>
    public static string Mark(string text, IEnumerable<TextSpan> spans)
    {
        foreach (TextSpan span in spans.OrderByDescending(span => span.Start))
            text = text.Insert(span.End, "»").Insert(span.Start, "«");
        return text;
    }
}
