using BackOffice.Invoices;
using BackOffice.Suppliers;
using SafeIntegration;
using SafeIntegration.Journaling;

namespace BackOffice.Tests.Invoices;

/// <summary>Bad mails through the whole integration, with the gate forced open: each ends in a clear place, and none is lost or posted.</summary>
public sealed class BadInvoiceMailTests(TrainedModels trained)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string> RefusedNames => [.. BadMails.Refused.Keys];

    public static TheoryData<string> ReviewedNames => [.. BadMails.Reviewed.Keys];

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task A_mail_that_cannot_be_taken_in_is_kept_with_the_reason_beside_it(string name)
    {
        await using Office office = await Office.OpenAsync(await trained.GetAsync());
        byte[] mail = BadMails.Refused[name]();
        await ArriveAsync(office, "bad.eml", mail);

        Assert.Equal(1, await office.TakeInInvoicesAsync());

        Assert.Equal(mail, await File.ReadAllBytesAsync(Path.Combine(office.InvoiceMails, "refused", "bad.eml"), Cancelled));
        Assert.NotEmpty(await File.ReadAllTextAsync(Path.Combine(office.InvoiceMails, "refused", "bad.eml.reason.txt"), Cancelled));
        Assert.Empty(await office.ItemsAsync());
    }

    [Theory]
    [MemberData(nameof(ReviewedNames))]
    public async Task A_document_that_cannot_be_read_goes_to_a_person(string name)
    {
        await using Office office = await Office.OpenAsync(await trained.GetAsync());
        await ArriveAsync(office, "bad.eml", BadMails.Reviewed[name]());

        Assert.Equal(0, await office.TakeInInvoicesAsync());

        ItemRecord item = Assert.Single(await office.ItemsAsync());
        Assert.Equal((ItemState.NeedsReview, Lane.Review), (item.State, item.Lane));
        Assert.Contains(ReviewCode.NoAnswer, await office.ReasonsAsync(item));
        Assert.True(File.Exists(Path.Combine(office.InvoiceMails, "done", "bad.eml")));
    }

    [Fact]
    public async Task Among_bad_mails_a_good_one_is_posted_and_every_file_is_accounted_for()
    {
        await using Office office = await Office.OpenAsync(await trained.GetAsync());
        (byte[] good, InvoiceTruth truth) = await RightlyRead.FirstAsync((await trained.GetAsync()).Invoices);
        await ForcedGate.OpenAsync(office, InvoiceReader.Id, ["billing@bad.example", "a@b.example", $"billing@{truth.SupplierId.ToLowerInvariant()}.example"]);
        int number = 0;
        foreach (Func<byte[]> bad in BadMails.Refused.Values.Concat(BadMails.Reviewed.Values))
            await ArriveAsync(office, $"bad-{number++:00}.eml", bad());
        await ArriveAsync(office, "good.eml", good);

        int refused = await office.TakeInInvoicesAsync();

        Assert.Equal(BadMails.Refused.Count, refused);
        Assert.Empty(Directory.GetFiles(office.InvoiceMails));
        Assert.Equal(BadMails.Refused.Count, Directory.GetFiles(Path.Combine(office.InvoiceMails, "refused"), "*.eml").Length);
        Assert.Equal(BadMails.Reviewed.Count + 1, Directory.GetFiles(Path.Combine(office.InvoiceMails, "done"), "*.eml").Length);
        IReadOnlyList<ItemRecord> items = await office.ItemsAsync();
        Assert.Equal(BadMails.Reviewed.Count + 1, items.Count);
        ItemRecord taken = items.Single(item => item.ItemKey!.StartsWith(truth.Id + "@", StringComparison.Ordinal));
        Assert.All(items, item => Assert.True(item == taken || item.State == ItemState.NeedsReview, $"{item.ItemKey} is {item.State}"));
        Assert.All(office.Booked, entry => Assert.Equal((taken.ItemKey, truth.Total), (entry.Document, entry.Total)));
        Assert.Equal(taken.Lane == Lane.Automatic ? 1 : 0, office.Booked.Count);
    }

    [Fact]
    public async Task Two_refused_mails_of_one_name_are_both_kept()
    {
        await using Office office = await Office.OpenAsync(await trained.GetAsync());
        foreach (byte content in (byte[])[1, 2])
        {
            await ArriveAsync(office, "scan.eml", [content]);
            await office.TakeInInvoicesAsync();
        }

        string refused = Path.Combine(office.InvoiceMails, "refused");
        Assert.Equal([1], await File.ReadAllBytesAsync(Path.Combine(refused, "scan.eml"), Cancelled));
        Assert.Equal([2], await File.ReadAllBytesAsync(Path.Combine(refused, "scan-2.eml"), Cancelled));
    }

    private static Task ArriveAsync(Office office, string name, byte[] mail) => File.WriteAllBytesAsync(Path.Combine(office.InvoiceMails, name), mail, Cancelled);
}
