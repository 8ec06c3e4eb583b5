namespace BackOffice.Invoices.Ranking;

/// <summary>Turns the choices for a document into named numbers from 0, against them, to 1, for them.</summary>
internal static class Signals
{
    public static IReadOnlyList<ReadingSignal> Of(DocumentFeatures features, RankedDocument ranked, FieldModels models)
    {
        List<ReadingSignal> signals = [];
        Field("number", ranked.Number, signals);
        Field("date", ranked.Date, signals);
        Field("net", ranked.Net, signals);
        Field("vat", ranked.Vat, signals);
        Field("total", ranked.Total, signals);
        Field("currency", ranked.Currency, signals);
        Field("credit", ranked.Credit, signals);
        signals.Add(new ReadingSignal("weakest field", signals.Min(s => s.Value)));
        signals.Add(new ReadingSignal("net and VAT add up", AddsUp(ranked) ? 1 : 0));
        signals.Add(new ReadingSignal("no other total adds up", 1.0 / Math.Max(1, features.Arithmetic.DistinctTotals(features.View.Candidates.Amounts))));
        signals.Add(new ReadingSignal("known labels", KnownLabels(features.View, ranked, models)));
        return signals;
    }

    private static void Field<T>(string name, Best<T>? best, List<ReadingSignal> signals)
    {
        signals.Add(new ReadingSignal($"{name}: plausible", best is null ? 0 : 1 / (1 + Math.Exp(-best.Score))));
        signals.Add(new ReadingSignal($"{name}: alone", best?.Share ?? 0));
    }

    private static bool AddsUp(RankedDocument ranked) =>
        ranked is { Net: { } net, Vat: { } vat, Total: { } total } && net.Value + vat.Value == total.Value;

    /// <summary>Share of the chosen values that are named by a word which named such a value in training.</summary>
    private static double KnownLabels(DocumentView view, RankedDocument ranked, FieldModels models)
    {
        int?[] chosen = [ranked.Number?.First, ranked.Date?.First, ranked.Net?.First, ranked.Vat?.First, ranked.Total?.First];
        return chosen.OfType<int>().Count(first => Labels.Near(view, first).Any(models.KnownLabels.Contains)) / (double)chosen.Length;
    }
}
