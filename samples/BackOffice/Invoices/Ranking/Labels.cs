namespace BackOffice.Invoices.Ranking;

/// <summary>The words that name a value: left of it, or right above it.</summary>
internal static class Labels
{
    private const int WordsToTheLeft = 2;
    private const int NearLines = 2;

    public static IEnumerable<uint> Near(DocumentView view, IEnumerable<int> firstWords) => firstWords.SelectMany(w => Near(view, w));

    public static IEnumerable<uint> Near(DocumentView view, int first)
    {
        foreach (int i in view.Left(first, WordsToTheLeft)) yield return Words.Normalised(view.Words[i].Text);
        List<int> above = view.Above(first, first, out int distance);
        if (distance > NearLines) yield break;
        foreach (int i in above) yield return Words.Normalised(view.Words[i].Text);
    }
}
