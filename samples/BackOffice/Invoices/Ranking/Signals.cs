namespace BackOffice.Invoices.Ranking;

/// <summary>Turns the choices for a document into named numbers that speak for or against them.</summary>
internal static class Signals
{
    private const double Ceiling = 8;

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
        signals.Add(new ReadingSignal("other totals that add up", Math.Min(4, features.Arithmetic.DistinctTotals(features.View.Candidates.Amounts))));
        signals.Add(new ReadingSignal("unknown labels", UnknownLabels(features.View, ranked, models)));
        return signals;
    }

    private static void Field<T>(string name, Best<T>? best, List<ReadingSignal> signals)
    {
        double odds = best is null ? -Ceiling : Math.Log(best.Share / Math.Max(1 - best.Share, 1e-9));
        signals.Add(new ReadingSignal($"{name}: score", Math.Clamp(best?.Score ?? -Ceiling, -Ceiling, Ceiling)));
        signals.Add(new ReadingSignal($"{name}: margin", Math.Clamp(odds, -Ceiling, Ceiling)));
    }

    private static bool AddsUp(RankedDocument ranked) =>
        ranked is { Net: { } net, Vat: { } vat, Total: { } total } && net.Value + vat.Value == total.Value;

    /// <summary>How many of the chosen values are named by words that were never seen in training.</summary>
    private static double UnknownLabels(DocumentView view, RankedDocument ranked, FieldModels models)
    {
        int?[] chosen = [ranked.Number?.First, ranked.Date?.First, ranked.Net?.First, ranked.Vat?.First, ranked.Total?.First];
        return chosen.OfType<int>().Count(first => !Labels.Near(view, first).Any(models.KnownLabels.Contains));
    }
}
