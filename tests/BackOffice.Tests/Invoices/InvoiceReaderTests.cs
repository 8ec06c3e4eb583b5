using System.Globalization;
using BackOffice.Invoices;
using BackOffice.Invoices.Mail;
using BackOffice.Invoices.Pdf;
using BackOffice.Suppliers;

namespace BackOffice.Tests.Invoices;

/// <summary>
/// The reader on suppliers and layouts that it was not trained on. Bounds are loose: they say that it is a useful reader with
/// real mistakes, not how good it is; the figures are in the test output.
/// </summary>
[Collection(TrainedReaderTests.Name)]
public sealed class InvoiceReaderTests(TrainedReader trained, ITestOutputHelper output)
{
    private const int Seed = 7;
    private const decimal ReviewAbove = 500m;

    [Fact]
    public void It_reads_most_documents_and_is_wrong_on_some()
    {
        IReadOnlyList<ReadItem> items = trained.Run;

        foreach ((string field, Func<ReadItem, bool> right) in s_fields) output.WriteLine($"{field,-12} right {Share(items, right):P1}");
        Assert.InRange(Share(items, i => i.Reading.Total?.Value == i.Truth.Total), 0.88, 0.985);
        Assert.InRange(Share(items, i => i.Reading.Number?.Value == i.Truth.Number), 0.90, 1);
        Assert.InRange(Share(items, i => i.Reading.Date?.Value == i.Truth.Date), 0.88, 1);
        Assert.InRange(Share(items, i => i.Reading.Currency?.Value == i.Truth.Currency), 0.95, 1);
    }

    [Fact]
    public void The_more_confident_half_has_hardly_any_error_and_the_rest_has_more()
    {
        List<ReadItem> eligible = [.. trained.Run.Where(IsEligible).OrderByDescending(i => i.Reading.Confidence)];

        for (int tenth = 1; tenth <= 10; tenth++)
        {
            List<ReadItem> top = eligible[..(eligible.Count * tenth / 10)];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"coverage {tenth * 10,3} %: {top.Count(i => !IsRight(i)),3} wrong of {top.Count,4} ({1 - Share(top, IsRight):P2}), threshold {top[^1].Reading.Confidence:0.000}"));
        }

        Assert.True(eligible.Count > trained.Run.Count / 3, $"only {eligible.Count} of {trained.Run.Count} are eligible");
        Assert.InRange(Share(eligible[..(eligible.Count / 2)], i => !IsRight(i)), 0, 0.01);
        Assert.InRange(Share(eligible[(eligible.Count / 2)..], i => !IsRight(i)), 0.02, 0.3);
    }

    [Fact]
    public void What_it_read_stands_where_it_says()
    {
        foreach (ReadItem item in trained.Run.Take(100))
        {
            FieldReading<string> number = item.Reading.Number!;
            Assert.Contains(number.Value, item.Text.Text.Substring(number.Start, number.Length), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_a_scan_it_says_that_nothing_is_readable()
    {
        (byte[] eml, _) = InvoiceGenerator.Generate(Seed, 200, SupplierWorld.Run).First(i => i.Truth.IsScan);

        InvoiceReading reading = trained.Reader.Read(await TextOf(eml));

        Assert.True(reading.IsNothingReadable);
        Assert.Null(reading.Fields);
        Assert.Equal(0, reading.Confidence);
    }

    [Fact]
    public void A_text_without_any_candidate_has_no_fields_and_no_confidence()
    {
        PdfText text = new("Hello\n", [new PdfWord("Hello", 0, 0, 0, 10, 50, 700, 10, false)], [new PdfPageSize(595, 842)]);

        InvoiceReading reading = trained.Reader.Read(text);

        Assert.Null(reading.Fields);
        Assert.InRange(reading.Confidence, 0, 0.01);
    }

    [Fact]
    public async Task The_same_documents_train_the_same_reader()
    {
        IReadOnlyList<LabelledInvoice> set = await TrainingSet.MakeAsync(80, TestContext.Current.CancellationToken);
        PdfText text = await TextOf(InvoiceGenerator.Generate(Seed, 1, SupplierWorld.Run).First().Eml);

        Assert.Equal(InvoiceReader.Train(set).Read(text).Confidence, InvoiceReader.Train(set).Read(text).Confidence);
    }

    private static readonly (string Field, Func<ReadItem, bool> Right)[] s_fields =
    [
        ("number", i => i.Reading.Number?.Value == i.Truth.Number),
        ("date", i => i.Reading.Date?.Value == i.Truth.Date),
        ("net", i => i.Reading.Net?.Value == i.Truth.Net),
        ("VAT", i => i.Reading.Vat?.Value == i.Truth.Vat),
        ("total", i => i.Reading.Total?.Value == i.Truth.Total),
        ("currency", i => i.Reading.Currency?.Value == i.Truth.Currency),
        ("credit note", i => i.Reading.IsCreditNote?.Value == i.Truth.IsCreditNote),
        ("all", IsRight),
    ];

    private static Task<PdfText> TextOf(byte[] eml) =>
        PdfTextReader.ReadAsync(MailReader.Read(eml).Documents[0], cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Only these may ever be posted automatically.</summary>
    private static bool IsEligible(ReadItem item) =>
        item.Reading.Fields is { } fields && Math.Abs(fields.Total) <= ReviewAbove && fields.Net + fields.Vat == fields.Total;

    private static bool IsRight(ReadItem item) => item.Reading.Fields == TrainingSet.Fields(item.Truth);

    private static double Share(IReadOnlyList<ReadItem> items, Func<ReadItem, bool> which) => items.Count(which) / (double)items.Count;
}
