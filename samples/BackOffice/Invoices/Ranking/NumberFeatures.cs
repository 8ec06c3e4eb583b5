using BackOffice.Invoices.Candidates;

namespace BackOffice.Invoices.Ranking;

/// <summary>Features of what may be the document number: labels, shape, and where and how often it stands.</summary>
internal static class NumberFeatures
{
    public static List<FeatureBag> Of(DocumentView view)
    {
        IReadOnlyList<Candidate<string>> numbers = view.Candidates.Numbers;
        Dictionary<string, int> repeats = numbers.GroupBy(n => n.Value).ToDictionary(g => g.Key, g => g.Count());
        HashSet<string> years = [.. view.Candidates.Dates.Select(d => $"{d.Value.Date.Year}")];
        List<FeatureBag> bags = [];
        for (int i = 0; i < numbers.Count; i++)
        {
            Candidate<string> number = numbers[i];
            FeatureBag bag = LabelFeatures.Of(view, number.First, number.Last);
            bag.Add("shape", Words.Shape(number.Value));
            bag.Add("length", Math.Min(16, number.Value.Length));
            bag.Add("repeats", Math.Min(4, repeats[number.Value]));
            bag.Add("order", Math.Min(8, i));
            bag.Add("year", years.Any(y => number.Value.Contains(y, StringComparison.Ordinal) && number.Value.Length > y.Length));
            bag.Add("twoWords", number.First != number.Last);
            bag.Add("lineLength", Math.Min(12, view.Line(view.Words[number.First].Line).End - view.Line(view.Words[number.First].Line).Start));
            Beside(view, number, bag);
            bags.Add(bag);
        }

        return bags;
    }

    /// <summary>The very next words on the line, whatever they are: an abbreviation, a colon, a date.</summary>
    private static void Beside(DocumentView view, Candidate<string> number, FeatureBag bag)
    {
        (int start, int end) = view.Line(view.Words[number.First].Line);
        bag.Add("before", number.First > start ? Words.Normalised(view.Words[number.First - 1].Text) : 0);
        bag.Add("after", number.Last + 1 < end ? Words.Normalised(view.Words[number.Last + 1].Text) : 0);
        if (number.First > start)
            bag.Add("beforeSize", view.Words[number.First - 1].Size >= view.LargestSize * 0.95);
    }
}
