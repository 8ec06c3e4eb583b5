using System.Globalization;
using System.Text.Json;
using BackOffice.Invoices;
using BackOffice.Invoices.Pdf;

namespace BackOffice.Tests.Invoices;

/// <summary>The reader on real invoices, whose suppliers, layouts and software it has never seen in any form.</summary>
[Collection(TrainedReaderTests.Name)]
public sealed class RealInvoicesTests(TrainedReader trained, ITestOutputHelper output)
{
    /// <summary>The threshold that the run world's reader is typically certified at; real invoices rarely pass it.</summary>
    private const double TypicalThreshold = 0.97;

    [Fact]
    public async Task Most_real_totals_are_read_and_no_wrong_total_is_among_the_confident()
    {
        string folder = FindFolder();
        int documents = 0, numbers = 0, dates = 0, datesKnown = 0, totals = 0, totalsKnown = 0;
        List<string> confidentlyWrong = [];
        foreach (JsonElement label in Labels(folder))
        {
            string id = label.GetProperty("id").GetString()!;
            byte[] pdf = await File.ReadAllBytesAsync(Path.Combine(folder, id + ".pdf"), TestContext.Current.CancellationToken);
            InvoiceReading reading = trained.Reader.Read(await PdfTextReader.ReadAsync(pdf, cancellationToken: TestContext.Current.CancellationToken));

            documents++;
            if (reading.Number?.Value == label.GetProperty("number").GetString()) numbers++;
            if (label.GetProperty("issue_date").GetString() is { } date)
            {
                datesKnown++;
                if (reading.Date?.Value == DateOnly.ParseExact(date[..8], "yyyyMMdd", CultureInfo.InvariantCulture)) dates++;
            }

            if (label.GetProperty("total").GetString() is not { } total) continue;
            totalsKnown++;
            bool right = Math.Abs(reading.Total?.Value ?? 0) == Math.Abs(decimal.Parse(total, CultureInfo.InvariantCulture));
            if (right) totals++;
            bool automatic = reading.Fields is { } fields && fields.Net + fields.Vat == fields.Total && reading.Confidence >= TypicalThreshold;
            if (!right && automatic) confidentlyWrong.Add(id);
        }

        output.WriteLine($"{documents} real invoices: number {numbers} right, date {dates} of {datesKnown}, total {totals} of {totalsKnown}");
        Assert.Equal(54, documents);
        Assert.Empty(confidentlyWrong);
        Assert.InRange(totals / (double)totalsKnown, 0.7, 1);
        Assert.InRange(dates / (double)datesKnown, 0.45, 1);
        Assert.InRange(numbers / (double)documents, 0.35, 1);
    }

    private static JsonElement[] Labels(string folder)
    {
        using JsonDocument labels = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "labels.json")));
        return [.. labels.RootElement.Clone().EnumerateArray()];
    }

    /// <summary>The data lies beside the repository, in shared/data.</summary>
    private static string FindFolder()
    {
        DirectoryInfo? directory = new(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "SafeIntegration.sln"))) directory = directory.Parent;
        string folder = Path.GetFullPath(Path.Combine(directory?.FullName ?? ".", "..", "shared", "data", "invoices"));
        if (!Directory.Exists(folder)) Assert.Skip("The real invoices are third-party data and not part of the repository: ../shared/data/invoices is absent.");
        return folder;
    }
}
