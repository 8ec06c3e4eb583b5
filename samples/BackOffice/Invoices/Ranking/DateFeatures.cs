using BackOffice.Invoices.Candidates;

namespace BackOffice.Invoices.Ranking;

/// <summary>Features of dates: their labels, their order, and how the document writes dates that can be read two ways.</summary>
internal static class DateFeatures
{
    public static List<FeatureBag> Of(DocumentView view)
    {
        IReadOnlyList<Candidate<DateValue>> dates = view.Candidates.Dates;
        List<DateOnly> order = [.. dates.Select(d => d.Value.Date).Distinct().Order()];
        bool dollars = view.Candidates.Currencies.Any(c => c.Value == "USD");
        bool otherMarks = view.Candidates.Currencies.Any(c => c.Value != "USD");
        uint evidence = Evidence(view);
        List<FeatureBag> bags = [];
        for (int i = 0; i < dates.Count; i++)
        {
            Candidate<DateValue> date = dates[i];
            FeatureBag bag = LabelFeatures.Of(view, date.First, date.Last);
            int place = order.IndexOf(date.Value.Date);
            bag.Add("earliest", place == 0);
            bag.Add("latest", place == order.Count - 1);
            bag.Add("distinct", Math.Min(5, order.Count));
            bag.Add("placeOf", (uint)Math.Min(4, place), (uint)Math.Min(5, order.Count));
            bag.Add("repeats", Math.Min(4, dates.Count(d => d.Value.Date == date.Value.Date)));
            bag.Add("number", Math.Min(6, i));
            bag.Add("reading", (uint)date.Value.Reading, evidence);
            bag.Add("readingMark", (uint)date.Value.Reading, (dollars ? 1u : 0) + (otherMarks ? 2u : 0));
            bag.Add("alone", view.Line(view.Words[date.First].Line).Start == date.First);
            bags.Add(bag);
        }

        return bags;
    }

    /// <summary>Whether other dates of the document, that can be read in one way only, put the day or the month first.</summary>
    private static uint Evidence(DocumentView view)
    {
        uint evidence = 0;
        foreach (Candidate<DateValue> date in view.Candidates.Dates)
        {
            string word = view.Words[date.First].Text;
            if (date.Value.Reading != DateReading.Certain || date.First != date.Last || word.Length < 8 || word[2] != '/') continue;
            evidence |= word.StartsWith($"{date.Value.Date.Day:00}", StringComparison.Ordinal) ? 1u : 2u;
        }

        return evidence;
    }
}
