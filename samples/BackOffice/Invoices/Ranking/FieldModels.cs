using BackOffice.Invoices.Candidates;

namespace BackOffice.Invoices.Ranking;

/// <summary>One ranker a field, and the label words that they were trained on.</summary>
internal sealed record FieldModels(
    LinearModel Number,
    LinearModel Date,
    LinearModel Net,
    LinearModel Vat,
    LinearModel Total,
    LinearModel Currency,
    LinearModel Credit,
    IReadOnlySet<uint> KnownLabels)
{
    public static FieldModels Train(IReadOnlyList<TrainingDocument> documents) => new(
        LinearTrainer.Train(documents.SelectMany(d => Examples(d.Numbers, d.View.Candidates.Numbers, c => c.Value == d.Fields.Number))),
        LinearTrainer.Train(documents.SelectMany(d => Examples(d.Dates, d.View.Candidates.Dates, c => c.Value.Date == d.Fields.Date))),
        LinearTrainer.Train(documents.SelectMany(d => Examples(d.Amounts, d.View.Candidates.Amounts, c => c.Value.Amount == d.Fields.Net))),
        LinearTrainer.Train(documents.SelectMany(d => Examples(d.Amounts, d.View.Candidates.Amounts, c => c.Value.Amount == d.Fields.Vat))),
        LinearTrainer.Train(documents.SelectMany(d => Examples(d.Amounts, d.View.Candidates.Amounts, c => c.Value.Amount == d.Fields.Total))),
        LinearTrainer.Train(documents.SelectMany(d => CurrencyFeatures.Of(d.View, d.TrueTotal).Select(c => (c.Bag, c.Currency == d.Fields.Currency)))),
        LinearTrainer.Train(documents.Select(d => (CreditFeatures.Of(d.View, d.TrueTotal), d.Fields.IsCreditNote))),
        documents.SelectMany(d => Labels.Near(d.View, d.TrueWords)).ToHashSet());

    private static IEnumerable<(FeatureBag, bool)> Examples<T>(
        IReadOnlyList<FeatureBag> bags, IReadOnlyList<Candidate<T>> candidates, Func<Candidate<T>, bool> right) =>
        bags.Zip(candidates, (bag, candidate) => (bag, right(candidate)));
}
