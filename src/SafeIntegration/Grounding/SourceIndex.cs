namespace SafeIntegration.Grounding;

/// <summary>
/// A source text, recognised once for all properties: its amounts, dates, words, identifiers and lines, each when first asked for. Not thread-safe.
/// The token cancels the building of these parts.
/// </summary>
internal sealed class SourceIndex(SourceText source, CancellationToken cancellationToken)
{
    private readonly string _text = source.Text ?? "";
    private readonly Dictionary<string, List<TextSpan>> _labels = [];
    private ILookup<decimal, TextSpan>? _amounts;
    private ILookup<DateOnly, TextSpan>? _dates;
    private Words? _words;
    private Identifiers? _identifiers;
    private Lines? _lines;

    /// <summary>Whether the text is beyond the limit, so that nothing may be asked.</summary>
    public bool IsTooLong => _text.Length > GroundingLimits.MaxSourceLength;

    public IEnumerable<TextSpan> FindAmount(decimal value) =>
        (_amounts ??= MoneyRecognizer.Recognize(_text, cancellationToken).ToLookup(reading => reading.Value, reading => reading.Span))[value];

    public IEnumerable<TextSpan> FindDate(DateOnly value) =>
        (_dates ??= DateRecognizer.Recognize(_text, cancellationToken).ToLookup(reading => reading.Value, reading => reading.Span))[value];

    public IEnumerable<TextSpan> FindText(string value) => (_words ??= new(_text, cancellationToken)).Find(value);

    public IEnumerable<TextSpan> FindIdentifier(string value) => (_identifiers ??= new(_text, cancellationToken)).Find(value);

    /// <summary>Whether one of the labels stands before the place, in its line or in the lines above, as <see cref="GroundedAttribute.Near"/> says.</summary>
    public bool IsNear(TextSpan place, IReadOnlyList<string> labels)
    {
        int from = (_lines ??= new(_text, cancellationToken)).LabelRegionStart(place.Start);
        return labels.Any(label => HasLabel(label, from, place.Start));
    }

    private bool HasLabel(string label, int from, int to)
    {
        if (!_labels.TryGetValue(label, out List<TextSpan>? places)) _labels[label] = places = [.. FindText(label)];
        int index = places.BinarySearch(new TextSpan(from, 0), ByStart);
        if (index < 0) index = ~index;
        return index < places.Count && places[index].End <= to;
    }

    private static readonly Comparer<TextSpan> ByStart = Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start));
}
