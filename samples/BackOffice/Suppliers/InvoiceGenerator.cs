using System.Globalization;
using BackOffice.Suppliers.Drawing;
using BackOffice.Suppliers.Facts;
using BackOffice.Suppliers.Layouts;

namespace BackOffice.Suppliers;

/// <summary>
/// Makes invoice mails with known truth. Everything follows from the seed, byte for byte; item i is the same whatever the count.
/// </summary>
public static class InvoiceGenerator
{
    /// <summary>Share of documents that are only an image.</summary>
    private const double Scans = 0.03;

    /// <summary>
    /// Draws <paramref name="count"/> invoices, lazily and on all cores, in order.
    /// </summary>
    /// <param name="seed">Chooses the invoices, not the suppliers.</param>
    /// <param name="count">At least 0.</param>
    /// <param name="world">Whose invoices.</param>
    /// <returns>Each invoice as an RFC 822 mail with a PDF attached, with what it says.</returns>
    public static IEnumerable<(byte[] Eml, InvoiceTruth Truth)> Generate(int seed, int count, SupplierWorld world) =>
        ParallelEnumerable.Range(0, count).AsOrdered().Select(i => Make(seed, i, world));

    private static (byte[] Eml, InvoiceTruth Truth) Make(int seed, int index, SupplierWorld world)
    {
        Dice dice = new(seed, (int)world, index);
        Supplier supplier = dice.Pick(SupplierDirectory.Of(world));
        InvoiceFacts facts = InvoiceWriter.Write(supplier, serial: 1000 + index, dice);
        bool scan = dice.Chance(Scans);
        using ICanvas canvas = scan ? new ScanCanvas(dice) : new PdfCanvas();
        supplier.Layout.Draw(new Sheet(canvas, facts, supplier.Layout.FontSize));
        string id = string.Create(CultureInfo.InvariantCulture, $"{(world == SupplierWorld.Training ? 'T' : 'R')}-{seed}-{index:00000}");
        return (MailWriter.Write(id, facts, canvas.ToPdf()), Truth(id, facts, scan));
    }

    private static InvoiceTruth Truth(string id, InvoiceFacts facts, bool scan) => new(
        id,
        facts.Supplier.Id,
        facts.Supplier.Layout.Name,
        facts.Number,
        facts.Date,
        facts.Net * facts.Sign,
        facts.Vat * facts.Sign,
        facts.Total * facts.Sign,
        facts.Supplier.Currency,
        facts.IsCreditNote,
        scan);
}
