namespace SafeIntegration.Inbox.Wording;

/// <summary>A stretch of the source text, and the fields whose evidence covers it.</summary>
internal sealed record EvidenceSegment(int Start, int Length, IReadOnlyList<int> Fields, IReadOnlyList<int> FirstOf);

/// <summary>Cuts the source text at the ends of all spans, so that overlapping evidence of several fields can be marked up.</summary>
internal static class EvidenceSegments
{
    public static List<EvidenceSegment> Of(int length, IReadOnlyList<ReviewField> fields)
    {
        var spans = fields.SelectMany((field, index) => (field.Grounding?.Spans ?? []).Select(span => (Field: index, Span: Clip(span, length))))
            .Where(entry => entry.Span.Length > 0)
            .OrderBy(entry => entry.Span.Start)
            .ToList();
        var cuts = spans.SelectMany(entry => new[] { entry.Span.Start, entry.Span.End }).Append(0).Append(length).Distinct().Order().ToList();

        var segments = new List<EvidenceSegment>(cuts.Count);
        var seen = new HashSet<int>();
        var open = new List<(int Field, TextSpan Span)>();
        var next = 0;
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            open.RemoveAll(entry => entry.Span.End <= cuts[i]);
            for (; next < spans.Count && spans[next].Span.Start == cuts[i]; next++)
                open.Add(spans[next]);

            var covering = open.Select(entry => entry.Field).Distinct().Order().ToList();
            segments.Add(new EvidenceSegment(cuts[i], cuts[i + 1] - cuts[i], covering, covering.Where(seen.Add).ToList()));
        }

        return segments;
    }

    /// <summary>A span of a text that was cut, or a wrong one, must not break the page.</summary>
    private static TextSpan Clip(TextSpan span, int length)
    {
        var start = Math.Clamp(span.Start, 0, length);
        var end = Math.Clamp((long)span.Start + span.Length, start, length);
        return new TextSpan(start, (int)end - start);
    }
}
