using BackOffice.Invoices.Candidates;

namespace BackOffice.Invoices.Ranking;

/// <summary>A labelled document with its features, computed once for all rounds of training.</summary>
internal sealed class TrainingDocument(LabelledInvoice invoice)
{
    public InvoiceFields Fields => invoice.Fields;

    public string Group => invoice.Group;

    public DocumentFeatures Features { get; } = new(invoice.Text);

    public DocumentView View => Features.View;

    public IReadOnlyList<FeatureBag> Numbers => Features.Numbers;

    public IReadOnlyList<FeatureBag> Dates => Features.Dates;

    public IReadOnlyList<FeatureBag> Amounts => Features.Amounts;

    public Candidate<AmountValue>? TrueTotal => View.Candidates.Amounts.FirstOrDefault(a => a.Value.Amount == Fields.Total);

    /// <summary>First words of every candidate that is right.</summary>
    public IEnumerable<int> TrueWords =>
    [
        .. View.Candidates.Numbers.Where(n => n.Value == Fields.Number).Select(n => n.First),
        .. View.Candidates.Dates.Where(d => d.Value.Date == Fields.Date).Select(d => d.First),
        .. View.Candidates.Amounts.Where(a => a.Value.Amount == Fields.Net || a.Value.Amount == Fields.Vat || a.Value.Amount == Fields.Total).Select(a => a.First),
    ];
}
