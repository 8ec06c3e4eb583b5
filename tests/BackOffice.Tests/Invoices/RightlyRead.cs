using BackOffice.Invoices;
using BackOffice.Invoices.Mail;
using BackOffice.Invoices.Pdf;
using BackOffice.Suppliers;

namespace BackOffice.Tests.Invoices;

/// <summary>An ordinary invoice below the limit for review that the trained reader reads rightly.</summary>
internal static class RightlyRead
{
    private const int Seed = 11;
    private const decimal Limit = 500m;

    public static async Task<(byte[] Eml, InvoiceTruth Truth)> FirstAsync(InvoiceReader reader)
    {
        foreach ((byte[] eml, InvoiceTruth truth) in InvoiceGenerator.Generate(Seed, 200, SupplierWorld.Run))
        {
            if (truth.IsScan || Math.Abs(truth.Total) > Limit)
                continue;
            PdfText text = await PdfTextReader.ReadAsync(MailReader.Read(eml).Documents[0], cancellationToken: TestContext.Current.CancellationToken);
            if (reader.Read(text).Fields == TrainingSet.Fields(truth))
                return (eml, truth);
        }

        throw new InvalidOperationException("The reader reads none of 200 invoices rightly.");
    }
}
