using BackOffice.Invoices.Candidates;

namespace BackOffice.Invoices.Ranking;

/// <summary>Features of amounts: besides their labels, how large they are and what they add up to.</summary>
internal static class AmountFeatures
{
    public static List<FeatureBag> Of(DocumentView view, Arithmetic arithmetic)
    {
        IReadOnlyList<Candidate<AmountValue>> amounts = view.Candidates.Amounts;
        List<decimal> descending = [.. amounts.Select(a => Math.Abs(a.Value.Amount)).Distinct().OrderDescending()];
        Dictionary<decimal, int> rank = descending.Select((value, i) => (value, i)).ToDictionary(p => p.value, p => p.i);
        Dictionary<decimal, int> repeats = amounts.GroupBy(a => a.Value.Amount).ToDictionary(g => g.Key, g => g.Count());
        List<FeatureBag> bags = [];
        for (int i = 0; i < amounts.Count; i++)
        {
            Candidate<AmountValue> amount = amounts[i];
            FeatureBag bag = LabelFeatures.Of(view, amount.First, amount.Last);
            int size = Math.Min(4, rank[Math.Abs(amount.Value.Amount)]);
            bag.Add("rank", size);
            bag.Add("repeats", Math.Min(4, repeats[amount.Value.Amount]));
            bag.Add("marked", amount.Value.Currency is not null);
            bag.Add("negative", amount.Value.Amount < 0);
            bag.Add("zero", amount.Value.Amount == 0);
            bag.AddScaled("fromEnd", amounts.Count - 1 - i);
            Sums(arithmetic, i, size, bag);
            With(view, amount, Role(arithmetic, i), bag);
            bags.Add(bag);
        }

        return bags;
    }

    private static void Sums(Arithmetic arithmetic, int amount, int size, FeatureBag bag)
    {
        (int net, int vat, int total) = arithmetic.Roles(amount);
        bag.Add("asNet", Math.Min(2, net));
        bag.Add("asVat", Math.Min(2, vat));
        bag.Add("asTotal", Math.Min(2, total));
        uint role = Role(arithmetic, amount);
        bag.Add("roleRank", role, (uint)size);
        bag.Add("roleSpread", role, (uint)Math.Min(5, arithmetic.NearestSpread(amount) ?? 9));
        bag.Add("roleAny", role, arithmetic.Triples.Count > 0 ? 1u : 0u);
    }

    private static uint Role(Arithmetic arithmetic, int amount)
    {
        (int net, int vat, int total) = arithmetic.Roles(amount);
        return (net > 0 ? 1u : 0) + (vat > 0 ? 2u : 0) + (total > 0 ? 4u : 0);
    }

    /// <summary>A label means more together with what the amount adds up to.</summary>
    private static void With(DocumentView view, Candidate<AmountValue> amount, uint role, FeatureBag bag)
    {
        foreach (int i in view.Left(amount.First, 3)) bag.Add("leftRole", Words.Normalised(view.Words[i].Text), role);
    }
}
