using BackOffice.Invoices.Mail;
using BackOffice.Invoices.Pdf;
using BackOffice.Suppliers;
using BackOffice.Suppliers.Facts;
using BackOffice.Suppliers.Layouts;

namespace BackOffice.Tests.Invoices;

public sealed class InvoiceGeneratorTests
{
    private const int Seed = 5;
    private const int Count = 400;

    private static readonly List<(byte[] Eml, InvoiceTruth Truth)> s_run = [.. InvoiceGenerator.Generate(Seed, Count, SupplierWorld.Run)];

    [Fact]
    public void The_same_seed_gives_the_same_mails_byte_for_byte()
    {
        var again = InvoiceGenerator.Generate(Seed, 60, SupplierWorld.Run).ToList();

        Assert.All(again.Zip(s_run), pair => Assert.Equal(pair.Second.Truth, pair.First.Truth));
        Assert.All(again.Zip(s_run), pair => Assert.Equal(pair.Second.Eml, pair.First.Eml));
    }

    [Fact]
    public void Another_seed_gives_other_invoices() =>
        Assert.NotEqual(s_run[0].Truth.Total, InvoiceGenerator.Generate(Seed + 1, 1, SupplierWorld.Run).First().Truth.Total);

    [Fact]
    public void Net_and_VAT_add_up_to_the_total() => Assert.All(s_run, i => Assert.Equal(i.Truth.Total, i.Truth.Net + i.Truth.Vat));

    [Fact]
    public void Ids_are_unique() => Assert.Equal(Count, s_run.Select(i => i.Truth.Id).Distinct().Count());

    [Fact]
    public void The_run_has_many_suppliers_and_layouts_in_three_languages_and_four_currencies()
    {
        IReadOnlyList<Supplier> suppliers = SupplierDirectory.Of(SupplierWorld.Run);

        Assert.True(suppliers.Count >= 60, $"{suppliers.Count} suppliers");
        Assert.Equal(24, suppliers.Select(s => s.Layout.Name).Distinct().Count());
        Assert.Equal(3, suppliers.Select(s => s.Language).Distinct().Count());
        Assert.Equal(["CHF", "EUR", "GBP", "USD"], suppliers.Select(s => s.Currency).Distinct().Order());
    }

    [Fact]
    public void The_two_worlds_share_no_supplier_and_no_layout()
    {
        IReadOnlyList<Supplier> training = SupplierDirectory.Of(SupplierWorld.Training);
        IReadOnlyList<Supplier> run = SupplierDirectory.Of(SupplierWorld.Run);

        Assert.Empty(training.Select(s => s.Id).Intersect(run.Select(s => s.Id)));
        Assert.Empty(training.Select(s => s.Name.Split(' ')[0]).Intersect(run.Select(s => s.Name.Split(' ')[0])));
        Assert.Empty(training.Select(s => Look(s.Layout)).Intersect(run.Select(s => Look(s.Layout))));
    }

    [Fact]
    public void Most_bills_are_small_a_few_are_credit_notes_and_a_few_are_scans()
    {
        Assert.InRange(s_run.Count(i => Math.Abs(i.Truth.Total) <= 500) / (double)Count, 0.55, 0.75);
        Assert.InRange(s_run.Count(i => i.Truth.IsCreditNote), 5, 45);
        Assert.InRange(s_run.Count(i => i.Truth.IsScan), 3, 30);
    }

    [Fact]
    public async Task Umlauts_and_accents_survive_the_way_through_the_PDF()
    {
        (byte[] eml, InvoiceTruth truth) = s_run.First(i => !i.Truth.IsScan && Name(i.Truth).Contains('ü', StringComparison.Ordinal));

        string text = (await TextOf(eml)).Text;

        Assert.Contains(Name(truth), text, StringComparison.Ordinal);
        Assert.Contains("Speicherstraße", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_stands_in_the_text_of_every_document_that_has_one()
    {
        foreach ((byte[] eml, InvoiceTruth truth) in s_run.Where(i => !i.Truth.IsScan).Take(120))
            Assert.Contains(truth.Number, (await TextOf(eml)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_has_no_text_but_an_image_of_the_page()
    {
        ReadOnlyMemory<byte> pdf = MailReader.Read(s_run.First(i => i.Truth.IsScan).Eml).Documents[0];

        PdfText text = await PdfTextReader.ReadAsync(pdf, cancellationToken: TestContext.Current.CancellationToken);
        IReadOnlyList<PageImage> images = await PageImages.ReadAsync(pdf, cancellationToken: TestContext.Current.CancellationToken);

        Assert.False(text.IsReadable);
        Assert.Equal(text.Pages.Count, images.Count);
        Assert.True(images[0].Bytes.Span.StartsWith<byte>([0x89, .. "PNG"u8]));
    }

    [Fact]
    public void Documents_stay_small_because_only_used_letters_are_embedded() =>
        Assert.InRange(s_run.Where(i => !i.Truth.IsScan).Average(i => i.Eml.Length), 5_000, 40_000);

    private static string Name(InvoiceTruth truth) => SupplierDirectory.Of(SupplierWorld.Run).Single(s => s.Id == truth.SupplierId).Name;

    private static string Look(Layout layout) => $"{layout.FontSize} {string.Join(' ', layout.Blocks.Select(b => b.GetType().Name))}";

    private static async Task<PdfText> TextOf(byte[] eml) =>
        await PdfTextReader.ReadAsync(MailReader.Read(eml).Documents[0], cancellationToken: TestContext.Current.CancellationToken);
}
