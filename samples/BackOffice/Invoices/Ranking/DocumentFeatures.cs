using BackOffice.Invoices.Pdf;

namespace BackOffice.Invoices.Ranking;

/// <summary>The features of all candidates of a document.</summary>
internal sealed class DocumentFeatures
{
    public DocumentFeatures(PdfText text)
    {
        View = new DocumentView(text);
        Arithmetic = new Arithmetic(View);
        Amounts = AmountFeatures.Of(View, Arithmetic);
        Dates = DateFeatures.Of(View);
        Numbers = NumberFeatures.Of(View);
    }

    public DocumentView View { get; }

    public Arithmetic Arithmetic { get; }

    public IReadOnlyList<FeatureBag> Amounts { get; }

    public IReadOnlyList<FeatureBag> Dates { get; }

    public IReadOnlyList<FeatureBag> Numbers { get; }
}
