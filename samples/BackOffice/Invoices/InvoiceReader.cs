using BackOffice.Invoices.Pdf;
using BackOffice.Invoices.Ranking;

namespace BackOffice.Invoices;

/// <summary>
/// Reads invoices with locally trained rankers: every amount, date and number of a document is a candidate, scored by the words
/// around it, its place and what it adds up to. It makes mistakes, and says how sure it is. Immutable and thread-safe.
/// </summary>
public sealed class InvoiceReader
{
    private const int Folds = 4;

    /// <summary>Names the reader and what it was trained on.</summary>
    public const string Id = "invoice-reader-1";

    private readonly FieldModels _models;
    private readonly ConfidenceModel _confidence;

    private InvoiceReader(FieldModels models, ConfidenceModel confidence) => (_models, _confidence) = (models, confidence);

    /// <summary>Learns from labelled documents. The same documents in the same order give the same reader.</summary>
    /// <param name="invoices">Documents of many layouts; those without text are left out.</param>
    /// <param name="cancellationToken">Looked at between rounds of training.</param>
    public static InvoiceReader Train(IReadOnlyList<LabelledInvoice> invoices, CancellationToken cancellationToken = default)
    {
        List<TrainingDocument> documents = [.. invoices.Where(i => i.Text.IsReadable).AsParallel().AsOrdered().Select(i => new TrainingDocument(i))];
        string[] groups = [.. documents.Select(d => d.Group).Distinct().Order(StringComparer.Ordinal)];
        var heldOut = Enumerable.Range(0, Folds).AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .SelectMany(fold => HeldOut(documents, d => Array.IndexOf(groups, d.Group) % Folds == fold))
            .ToList();
        return new InvoiceReader(FieldModels.Train(documents), ConfidenceModel.Train(heldOut));
    }

    /// <summary>Reads one document.</summary>
    public InvoiceReading Read(PdfText text)
    {
        if (!text.IsReadable) return InvoiceReading.NothingReadable;
        DocumentFeatures features = new(text);
        RankedDocument ranked = FieldRanker.Rank(features, _models);
        IReadOnlyList<ReadingSignal> signals = Signals.Of(features, ranked, _models);
        return new InvoiceReading
        {
            Number = Field(text, ranked.Number),
            Date = Field(text, ranked.Date),
            Net = Field(text, ranked.Net),
            Vat = Field(text, ranked.Vat),
            Total = Field(text, ranked.Total),
            Currency = Field(text, ranked.Currency),
            IsCreditNote = Field(text, ranked.Credit),
            Confidence = _confidence.Estimate(signals),
            Signals = signals,
        };
    }

    /// <summary>Trains without the documents of a fold, reads them, and says which were read rightly.</summary>
    private static IEnumerable<(IReadOnlyList<ReadingSignal> Signals, bool Right)> HeldOut(List<TrainingDocument> documents, Func<TrainingDocument, bool> inFold)
    {
        FieldModels models = FieldModels.Train([.. documents.Where(d => !inFold(d))]);
        foreach (TrainingDocument document in documents.Where(inFold))
        {
            RankedDocument ranked = FieldRanker.Rank(document.Features, models);
            yield return (Signals.Of(document.Features, ranked, models), IsRight(ranked, document.Fields));
        }
    }

    private static bool IsRight(RankedDocument ranked, InvoiceFields truth) =>
        ranked.Number?.Value == truth.Number
        && ranked.Date?.Value == truth.Date
        && ranked.Net?.Value == truth.Net
        && ranked.Vat?.Value == truth.Vat
        && ranked.Total?.Value == truth.Total
        && ranked.Currency?.Value == truth.Currency
        && ranked.Credit?.Value == truth.IsCreditNote;

    private static FieldReading<T>? Field<T>(PdfText text, Best<T>? best)
    {
        if (best is null) return null;
        if (best.First < 0) return new FieldReading<T>(best.Value, best.Share, -1, 0);
        int start = text.Words[best.First].Start;
        return new FieldReading<T>(best.Value, best.Share, start, text.Words[best.Last].End - start);
    }
}
