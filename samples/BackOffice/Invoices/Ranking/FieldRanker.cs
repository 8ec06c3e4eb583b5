using BackOffice.Invoices.Candidates;

namespace BackOffice.Invoices.Ranking;

/// <summary>The best candidate of a field.</summary>
/// <param name="Score">Its log-odds to be right, on its own.</param>
/// <param name="Share">Its share of the odds of all different values, from 0 to 1.</param>
internal sealed record Best<T>(T Value, int First, int Last, double Score, double Share);

/// <summary>What the rankers chose for each field; null where there was no candidate.</summary>
internal sealed record RankedDocument(
    Best<string>? Number, Best<DateOnly>? Date, Best<decimal>? Net, Best<decimal>? Vat, Best<decimal>? Total, Best<string>? Currency, Best<bool>? Credit);

/// <summary>Chooses the best candidate of each field on its own: the fields are not made to agree, so that disagreement shows.</summary>
internal static class FieldRanker
{
    public static RankedDocument Rank(DocumentFeatures features, FieldModels models)
    {
        CandidateSet candidates = features.View.Candidates;
        Best<decimal>? total = Choose(candidates.Amounts, features.Amounts, models.Total, a => a.Amount);
        Candidate<AmountValue>? totalCandidate = total is null ? null : candidates.Amounts.First(a => a.First == total.First);
        return new RankedDocument(
            Choose(candidates.Numbers, features.Numbers, models.Number, n => n),
            Choose(candidates.Dates, features.Dates, models.Date, d => d.Date),
            Choose(candidates.Amounts, features.Amounts, models.Net, a => a.Amount),
            Choose(candidates.Amounts, features.Amounts, models.Vat, a => a.Amount),
            total,
            Currency(features.View, totalCandidate, models.Currency),
            Credit(features.View, totalCandidate, models.Credit));
    }

    private static Best<TValue>? Choose<T, TValue>(
        IReadOnlyList<Candidate<T>> candidates, IReadOnlyList<FeatureBag> bags, LinearModel model, Func<T, TValue> value)
        where TValue : notnull
    {
        if (candidates.Count == 0) return null;
        double[] scores = [.. bags.Select(model.Score)];
        int best = Array.IndexOf(scores, scores.Max());
        TValue chosen = value(candidates[best].Value);
        double others = candidates.Select((c, i) => (Value: value(c.Value), Score: scores[i]))
            .GroupBy(c => c.Value)
            .Where(g => !g.Key.Equals(chosen))
            .Sum(g => Math.Exp(g.Max(c => c.Score) - scores[best]));
        return new Best<TValue>(chosen, candidates[best].First, candidates[best].Last, scores[best], 1 / (1 + others));
    }

    private static Best<string>? Currency(DocumentView view, Candidate<AmountValue>? total, LinearModel model)
    {
        var scored = CurrencyFeatures.Of(view, total).Select(c => (c.Currency, c.Word, Score: model.Score(c.Bag))).OrderByDescending(c => c.Score).ToList();
        if (scored.Count == 0) return null;
        double others = scored.Skip(1).Sum(c => Math.Exp(c.Score - scored[0].Score));
        return new Best<string>(scored[0].Currency, scored[0].Word, scored[0].Word, scored[0].Score, 1 / (1 + others));
    }

    private static Best<bool> Credit(DocumentView view, Candidate<AmountValue>? total, LinearModel model)
    {
        double score = model.Score(CreditFeatures.Of(view, total));
        return new Best<bool>(score > 0, -1, -1, Math.Abs(score), 1 / (1 + Math.Exp(-Math.Abs(score))));
    }
}
