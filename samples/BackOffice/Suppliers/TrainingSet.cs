using BackOffice.Invoices;
using BackOffice.Invoices.Mail;
using BackOffice.Invoices.Pdf;

namespace BackOffice.Suppliers;

/// <summary>Labelled documents of the training suppliers, for the reader to learn from.</summary>
public static class TrainingSet
{
    private const int Seed = 1;

    public static async Task<IReadOnlyList<LabelledInvoice>> MakeAsync(int count, CancellationToken cancellationToken)
    {
        List<LabelledInvoice> labelled = [];
        foreach ((byte[] eml, InvoiceTruth truth) in InvoiceGenerator.Generate(Seed, count, SupplierWorld.Training))
        {
            PdfText text = await PdfTextReader.ReadAsync(MailReader.Read(eml, cancellationToken).Documents[0], cancellationToken: cancellationToken);
            labelled.Add(new LabelledInvoice(text, Fields(truth), truth.Layout));
        }

        return labelled;
    }

    public static InvoiceFields Fields(InvoiceTruth truth) =>
        new(truth.Number, truth.Date, truth.Net, truth.Vat, truth.Total, truth.Currency, truth.IsCreditNote);
}
