using BackOffice.Invoices.Mail;
using BackOffice.Invoices.Pdf;
using BackOffice.Suppliers;

namespace BackOffice.Invoices;

/// <summary>Trains the reader on suppliers and layouts of which the run has none.</summary>
public static class InvoiceTraining
{
    private const int Seed = 11;
    private const int Documents = 600;

    /// <summary>Generates the training documents, reads them and trains.</summary>
    public static async Task<InvoiceReader> TrainAsync(CancellationToken cancellationToken)
    {
        var labelled = new List<LabelledInvoice>(Documents);
        foreach ((byte[] eml, InvoiceTruth truth) in InvoiceGenerator.Generate(Seed, Documents, SupplierWorld.Training))
        {
            InvoiceMail mail = MailReader.Read(eml, cancellationToken);
            PdfText text = await PdfTextReader.ReadAsync(mail.Documents[0], cancellationToken: cancellationToken);
            labelled.Add(new(text, FieldsOf(truth), truth.Layout));
        }

        return await Task.Run(() => InvoiceReader.Train(labelled, cancellationToken), cancellationToken);
    }

    /// <summary>The fields a reader should find.</summary>
    public static InvoiceFields FieldsOf(InvoiceTruth truth) =>
        new(truth.Number, truth.Date, truth.Net, truth.Vat, truth.Total, truth.Currency, truth.IsCreditNote);
}
