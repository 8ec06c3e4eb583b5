using BackOffice.Hosting;
using BackOffice.Invoices;
using SafeIntegration;
using SafeIntegration.Journaling;

namespace BackOffice.Tests.Invoices;

/// <summary>Real invoices through the whole integration. Its reader has never seen their suppliers, layouts and software in any form.</summary>
public sealed class RealInvoicesTests(TrainedModels trained, ITestOutputHelper output)
{
    private const int Count = 54;

    [Fact]
    public async Task In_launch_people_decide_every_real_invoice()
    {
        IReadOnlyList<RealInvoice> invoices = RealInvoice.LoadAll();
        await using Office office = await Office.OpenAsync(await trained.GetAsync());

        IReadOnlyList<(RealInvoice Real, ItemRecord Item)> taken = await TakeInAsync(office, invoices);

        Assert.Equal(Count, taken.Count);
        Assert.All(taken, invoice => Assert.Equal((ItemState.NeedsReview, Lane.Review), (invoice.Item.State, invoice.Item.Lane)));
        Assert.Empty(office.Booked);
    }

    [Fact]
    public async Task Most_fields_of_real_invoices_are_read()
    {
        IReadOnlyList<RealInvoice> invoices = RealInvoice.LoadAll();
        await using Office office = await Office.OpenAsync(await trained.GetAsync());
        var read = new List<(RealInvoice Real, InvoiceFields? Fields)>();
        foreach ((RealInvoice real, ItemRecord item) in await TakeInAsync(office, invoices))
            read.Add((real, await office.ProposalAsync(item)));

        double total = Accuracy("total", real => real.Total is not null, (real, fields) => real.HasTotal(fields.Total));
        double date = Accuracy("date", real => real.Date is not null, (real, fields) => real.Date == fields.Date);
        double number = Accuracy("number", real => real.Number is not null, (real, fields) => real.Number == fields.Number);
        double currency = Accuracy("currency", real => real.Currency is not null, (real, fields) => real.Currency == fields.Currency);
        Assert.InRange(total, 0.7, 1);
        Assert.InRange(date, 0.45, 1);
        Assert.InRange(number, 0.35, 1);
        Assert.InRange(currency, 0.7, 1);

        double Accuracy(string field, Func<RealInvoice, bool> isKnown, Func<RealInvoice, InvoiceFields, bool> isRight)
        {
            int known = read.Count(invoice => isKnown(invoice.Real));
            int right = read.Count(invoice => isKnown(invoice.Real) && invoice.Fields is { } fields && isRight(invoice.Real, fields));
            output.WriteLine($"{field,-9} {right} of {known} right");
            return right / (double)known;
        }
    }

    [Fact]
    public async Task With_automation_forced_open_no_wrong_total_of_a_real_invoice_is_posted()
    {
        IReadOnlyList<RealInvoice> invoices = RealInvoice.LoadAll();
        await using Office office = await Office.OpenAsync(await trained.GetAsync());
        await ForcedGate.OpenAsync(office, InvoiceReader.Id, [.. invoices.Select(SenderOf)]);

        IReadOnlyList<(RealInvoice Real, ItemRecord Item)> taken = await TakeInAsync(office, invoices);

        var wrong = new List<string>();
        (int automatic, int right, int aboveLimit) = (0, 0, 0);
        foreach ((RealInvoice real, ItemRecord item) in taken)
        {
            IReadOnlyList<string> reasons = await office.ReasonsAsync(item);
            InvoiceFields? fields = await office.ProposalAsync(item);
            bool isRight = fields is not null && real.HasTotal(fields.Total);
            output.WriteLine($"{real.Id} {(isRight ? "right" : "wrong")} total, score {item.Score:0.000}: {(reasons.Count == 0 ? "automatic" : string.Join(", ", reasons))}");
            if (reasons is [ReviewCode.AboveLimit])
                aboveLimit++;
            // An audited item is one of the automatic lane that chance has shown to a person.
            if (reasons is not ([] or [ReviewCode.Audit]))
                continue;
            automatic++;
            if (isRight)
                right++;
            else
                wrong.Add($"{real.Id}: read {fields?.Total}, is {real.Total}");
        }

        output.WriteLine($"forced open: {automatic} of {taken.Count} pass every check, {right} of them with the right total; {aboveLimit} more are only held back by the limit of 500; {office.Booked.Count} were posted");
        Assert.InRange(automatic, 5, Count);
        Assert.Empty(wrong);
        Assert.Equal(taken.Count(invoice => invoice.Item.Lane == Lane.Automatic), office.Booked.Count);
        Assert.All(office.Booked, entry => Assert.True(taken.Single(invoice => invoice.Item.ItemKey == entry.Document).Real.HasTotal(entry.Total)));
    }

    private static string SenderOf(RealInvoice invoice) => $"billing@{invoice.Id}.example";

    private static async Task<IReadOnlyList<(RealInvoice Real, ItemRecord Item)>> TakeInAsync(Office office, IReadOnlyList<RealInvoice> invoices)
    {
        foreach (RealInvoice invoice in invoices)
        {
            byte[] pdf = await File.ReadAllBytesAsync(invoice.Path, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(
                Path.Combine(office.InvoiceMails, invoice.Id + ".eml"), InvoiceMails.With($"{invoice.Id}@real.example", SenderOf(invoice), pdf), TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, await office.TakeInInvoicesAsync());
        Dictionary<string, ItemRecord> items = (await office.ItemsAsync()).ToDictionary(item => item.ItemKey!.Split('@')[0], StringComparer.Ordinal);
        return [.. invoices.Select(invoice => (invoice, items[invoice.Id]))];
    }
}
