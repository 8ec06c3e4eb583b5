using BackOffice.Invoices.Pdf;
using SafeIntegration;

namespace BackOffice.Invoices;

/// <summary>Asks the locally trained reader to read an invoice.</summary>
public sealed class TrainedInvoiceReader(InvoiceReader reader, DocumentArchive archive) : IModelCall<InvoiceDocument, InvoiceFields>
{
    /// <inheritdoc/>
    public async Task<ModelAnswer<InvoiceFields>> CallAsync(InvoiceDocument input, CancellationToken cancellationToken)
    {
        PdfText text = await ReadTextAsync(input, cancellationToken);
        InvoiceReading reading = reader.Read(text);
        return reading.Fields is { } fields
            ? new(fields, InvoiceReader.Id) { Signals = new Dictionary<string, double> { [ConfidenceSignal.Probability] = reading.Confidence } }
            : throw new ModelAnswerException("The reader finds no invoice in the document.", []);
    }

    private async Task<PdfText> ReadTextAsync(InvoiceDocument input, CancellationToken cancellationToken)
    {
        try
        {
            PdfText text = await archive.ReadTextAsync(input.DocumentHash, cancellationToken);
            return text.IsReadable ? text : throw new ModelAnswerException("The document is a scan without text.", []);
        }
        catch (UnreadableDocumentException problem)
        {
            throw new ModelAnswerException(problem.Message, []);
        }
    }
}
