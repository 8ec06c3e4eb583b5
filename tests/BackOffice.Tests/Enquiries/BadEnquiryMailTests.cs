using System.Text;
using BackOffice.Enquiries;
using SafeIntegration;
using SafeIntegration.Journaling;

namespace BackOffice.Tests.Enquiries;

/// <summary>Bad mails through the whole integration: each waits for a person or is refused with a reason, and none is lost.</summary>
public sealed class BadEnquiryMailTests(TrainedModels trained)
{
    private const string Header = "From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\n";

    private static readonly Dictionary<string, byte[]> s_reviewed = new()
    {
        ["empty-body"] = Encoding.ASCII.GetBytes(Header + "Message-ID: <empty@b.example>\r\n\r\n"),
        ["invalid-utf-8"] = [.. Encoding.ASCII.GetBytes(Header + "Message-ID: <invalid@b.example>\r\n\r\n"), 0xC3, 0x28, 0xFF, 0xFE],
        ["endless-id"] = Encoding.ASCII.GetBytes(Header + $"Message-ID: <{new string('x', 5000)}@b.example>\r\n\r\nMy boiler is cold.\r\n"),
        ["endless-subject"] = Encoding.ASCII.GetBytes(Header + $"Message-ID: <subject@b.example>\r\nSubject: {new string('y', 6_000_000)}\r\n\r\nMy boiler is cold.\r\n"),
        ["no-attachment-no-id"] = Encoding.ASCII.GetBytes(Header + "\r\nMy boiler is cold.\r\n"),
    };

    private static readonly Dictionary<string, byte[]> s_refused = new()
    {
        ["50-mb"] = new byte[(50 * 1024 * 1024) + 1],
        ["empty-file"] = [],
        ["nested-deeply"] = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n"))),
    };

    [Fact]
    public async Task Every_bad_mail_waits_for_a_person_or_is_refused_with_a_reason()
    {
        CancellationToken cancelled = TestContext.Current.CancellationToken;
        await using Office office = await Office.OpenAsync(await trained.GetAsync());
        foreach ((string name, byte[] mail) in s_reviewed.Concat(s_refused))
            await File.WriteAllBytesAsync(Path.Combine(office.EnquiryMails, name + ".eml"), mail, cancelled);

        int submitted = await office.TakeInEnquiriesAsync();

        IReadOnlyList<ItemRecord> items = await office.ItemsAsync(EnquiryRouting.IntegrationName);
        Assert.Equal(s_refused.Keys.Select(name => name + ".eml").Order(), Directory.GetFiles(Path.Combine(office.EnquiryMails, "refused"), "*.eml").Select(Path.GetFileName).Order());
        Assert.Equal(s_reviewed.Count, submitted);
        Assert.Equal(s_reviewed.Count, items.Count);
        Assert.All(items, item => Assert.Equal(ItemState.NeedsReview, item.State));
        Assert.Equal(s_reviewed.Count, Directory.GetFiles(office.EnquiryMails, "*.eml").Length);
        foreach ((string name, byte[] mail) in s_refused)
        {
            string kept = Path.Combine(office.EnquiryMails, "refused", name + ".eml");
            Assert.Equal(mail, await File.ReadAllBytesAsync(kept, cancelled));
            Assert.NotEmpty(await File.ReadAllTextAsync(kept + ".reason.txt", cancelled));
        }
    }

    [Fact]
    public async Task What_waits_can_be_opened_by_a_reviewer()
    {
        await using Office office = await Office.OpenAsync(await trained.GetAsync());
        foreach ((string name, byte[] mail) in s_reviewed)
            await File.WriteAllBytesAsync(Path.Combine(office.EnquiryMails, name + ".eml"), mail, TestContext.Current.CancellationToken);
        await office.TakeInEnquiriesAsync();

        foreach (ItemRecord item in await office.ItemsAsync(EnquiryRouting.IntegrationName))
            Assert.NotNull(await office.TicketAsync(item, EnquiryRouting.Reviewers));
    }
}
