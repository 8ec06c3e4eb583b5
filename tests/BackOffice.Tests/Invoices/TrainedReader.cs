using BackOffice.Invoices;
using BackOffice.Invoices.Mail;
using BackOffice.Invoices.Pdf;
using BackOffice.Suppliers;

namespace BackOffice.Tests.Invoices;

/// <summary>A document of a run supplier and what the reader made of it.</summary>
public sealed record ReadItem(InvoiceTruth Truth, PdfText Text, InvoiceReading Reading);

/// <summary>One reader, trained on the training suppliers, and what it read of the run suppliers, for all tests that need them.</summary>
public sealed class TrainedReader(TrainedModels models) : IAsyncLifetime
{
    private const int RunDocuments = 700;
    private const int RunSeed = 7;

    public InvoiceReader Reader { get; private set; } = null!;

    /// <summary>Without the scans.</summary>
    public IReadOnlyList<ReadItem> Run { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Reader = (await models.GetAsync()).Invoices;
        List<ReadItem> run = [];
        foreach ((byte[] eml, InvoiceTruth truth) in InvoiceGenerator.Generate(RunSeed, RunDocuments, SupplierWorld.Run))
        {
            if (truth.IsScan) continue;
            PdfText text = await PdfTextReader.ReadAsync(MailReader.Read(eml).Documents[0]);
            run.Add(new ReadItem(truth, text, Reader.Read(text)));
        }

        Run = run;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

[CollectionDefinition(Name)]
public sealed class TrainedReaderTests : ICollectionFixture<TrainedReader>
{
    public const string Name = "trained reader";
}
