using BackOffice.Invoices.Candidates;

namespace BackOffice.Invoices.Ranking;

/// <summary>Features of a whole document that tell a credit note from an invoice.</summary>
internal static class CreditFeatures
{
    private const double TitleSize = 1.25;

    public static FeatureBag Of(DocumentView view, Candidate<AmountValue>? total)
    {
        FeatureBag bag = new();
        bag.Add("bias", 0);
        bag.Add("totalNegative", total?.Value.Amount < 0);
        bag.Add("negatives", Math.Min(3, view.Candidates.Amounts.Count(a => a.Value.Amount < 0)));
        for (int i = 0; i < view.Words.Count; i++)
        {
            string word = view.Words[i].Text;
            if (view.IsValue(i)) continue;
            bool title = view.Words[i].Size > TitleSize * view.UsualSize;
            bag.Add("word", Words.Normalised(word));
            if (!title) continue;
            bag.Add("title", Words.Normalised(word));
            bag.Add("titleStem", Words.Stem(word, 5));
            bag.Add("titleEnding", Words.Ending(word, 6));
        }

        return bag;
    }
}
