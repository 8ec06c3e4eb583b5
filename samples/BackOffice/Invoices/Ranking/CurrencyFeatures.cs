using BackOffice.Invoices.Candidates;

namespace BackOffice.Invoices.Ranking;

/// <summary>Features of the currencies that a document names, one bag a currency.</summary>
internal static class CurrencyFeatures
{
    /// <param name="view">The document.</param>
    /// <param name="total">The amount read as total, if any: its currency counts most.</param>
    public static List<(string Currency, int Word, FeatureBag Bag)> Of(DocumentView view, Candidate<AmountValue>? total)
    {
        List<(string, int, FeatureBag)> found = [];
        IReadOnlyList<Candidate<string>> all = view.Candidates.Currencies;
        foreach (IGrouping<string, Candidate<string>> group in all.GroupBy(c => c.Value))
        {
            FeatureBag bag = new();
            bag.Add("share", (int)(5.0 * group.Count() / all.Count));
            bag.Add("only", group.Count() == all.Count);
            bag.Add("onTotal", total?.Value.Currency == group.Key);
            bag.Add("totalUnmarked", total?.Value.Currency is null);
            bag.Add("amounts", Math.Min(3, view.Candidates.Amounts.Count(a => a.Value.Currency == group.Key)));
            bag.Add("first", all[0].Value == group.Key);
            found.Add((group.Key, group.First().First, bag));
        }

        return found;
    }
}
