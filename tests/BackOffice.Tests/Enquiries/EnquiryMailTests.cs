using System.Text;
using BackOffice.Enquiries;
using BackOffice.Learning;

namespace BackOffice.Tests.Enquiries;

public sealed class EnquiryMailTests : IDisposable
{
    private static readonly DateTimeOffset Sent = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_enquiry_of_the_archive_reads_back_as_it_was_written()
    {
        foreach (Enquiry enquiry in EnquiryArchive.Load().Enquiries)
        {
            string path = await EnquiryMail.WriteAsync(enquiry, _folder.Path, Sent, CancellationToken.None);
            MailRead read = Assert.IsType<MailRead>(await EnquiryMail.ReadAsync(path, CancellationToken.None));

            Assert.Equal(EnquiryMail.MessageIdOf(enquiry), read.Message.Id);
            Assert.Equal(enquiry.Subject, read.Message.Subject);
            Assert.Equal(enquiry.Body, read.Message.Body);
            Assert.Contains(enquiry.From.Split('<', '>')[1], read.Message.From, StringComparison.Ordinal);
            Assert.Equal(MailFlaws.None, read.Flaws);
        }

        Assert.DoesNotContain(Directory.GetFiles(_folder.Path), f => !f.EndsWith(".eml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_text_of_an_HTML_only_mail_is_taken_out()
    {
        MailRead read = await ReadAsync("""
            From: a@b.example
            Message-ID: <html@b.example>
            MIME-Version: 1.0
            Content-Type: text/html; charset=utf-8

            <html><head><title>t</title><style>p { color: red }</style></head><body><p>The boiler is <b>off</b> &amp; cold.</p>
            <script>alert("x")</script><div>Please call&nbsp;me.</div></body></html>
            """);

        Assert.Equal("The boiler is off & cold.\nPlease call me.", read.Message.Body);
        Assert.Equal(MailFlaws.HtmlOnly, read.Flaws);
    }

    [Fact]
    public async Task The_plain_text_is_preferred_to_HTML()
    {
        MailRead read = await ReadAsync("""
            From: a@b.example
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=x

            --x
            Content-Type: text/plain

            plain
            --x
            Content-Type: text/html

            <p>html</p>
            --x--
            """);

        Assert.Equal("plain", read.Message.Body);
        Assert.Equal(MailFlaws.None, read.Flaws);
    }

    [Fact]
    public async Task An_empty_body_is_read_and_said_to_be_empty()
    {
        MailRead read = await ReadAsync("From: a@b.example\nSubject: call me\n\n \n\n");

        Assert.Equal(("call me", ""), (read.Message.Subject, read.Message.Body));
        Assert.Equal(MailFlaws.EmptyBody, read.Flaws);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_replaced_and_said_to_be_invalid()
    {
        byte[] mail = [.. "From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\nno heat "u8, 0xC3, 0x28, 0xFF, .. " since Monday"u8];

        MailRead read = await ReadAsync(mail);

        Assert.StartsWith("no heat ", read.Message.Body, StringComparison.Ordinal);
        Assert.EndsWith(" since Monday", read.Message.Body, StringComparison.Ordinal);
        Assert.Equal(MailFlaws.InvalidText, read.Flaws);
    }

    [Fact]
    public async Task A_mail_without_a_Message_Id_gets_the_hash_of_its_bytes_as_id()
    {
        MailRead read = await ReadAsync("From: a@b.example\n\nhello");
        MailRead again = await ReadAsync("From: a@b.example\n\nhello");

        Assert.Equal(64, read.Message.Id.Length);
        Assert.Equal(read.Message.Id, again.Message.Id);
    }

    [Fact]
    public async Task A_mail_of_more_than_50_MB_is_refused_before_it_is_parsed()
    {
        string path = _folder.File("large.eml");
        using (FileStream file = File.Create(path))
            file.SetLength(EnquiryMail.MaxBytes + 1); // sparse, and not a mail: a parser would say NotAMail

        MailRefused refused = Assert.IsType<MailRefused>(await EnquiryMail.ReadAsync(path, CancellationToken.None));

        Assert.Equal(MailRefusal.TooLarge, refused.Reason);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_mail_of_almost_50_MB_is_read_and_its_body_cut()
    {
        byte[] line = [.. Enumerable.Repeat((byte)'a', 75), (byte)'\n'];
        byte[] mail = [.. "From: a@b.example\n\n"u8, .. Enumerable.Repeat(line, (int)(EnquiryMail.MaxBytes / line.Length) - 10).SelectMany(l => l)];

        MailRead read = await ReadAsync(mail);

        Assert.Equal(EnquiryMail.MaxBodyCharacters, read.Message.Body.Length);
        Assert.Equal(MailFlaws.Truncated, read.Flaws);
    }

    [Fact]
    public async Task Parts_nested_ten_thousand_deep_do_not_bring_the_reader_down()
    {
        StringBuilder mail = new("From: a@b.example\nMIME-Version: 1.0\n");
        for (int depth = 0; depth < 10_000; depth++)
            mail.Append($"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n");

        MailRead read = await ReadAsync(mail.ToString());

        Assert.Equal("", read.Message.Subject);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0\0\0")]
    [InlineData("%PDF-1.7 this is no mail")]
    public async Task What_is_not_a_mail_is_refused(string content)
    {
        string path = _folder.File("other.eml");
        await File.WriteAllTextAsync(path, content);

        Assert.Equal(MailRefusal.NotAMail, Assert.IsType<MailRefused>(await EnquiryMail.ReadAsync(path, CancellationToken.None)).Reason);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_unreadable_and_no_exception() => Assert.Equal(
        MailRefusal.Unreadable,
        Assert.IsType<MailRefused>(await EnquiryMail.ReadAsync(_folder.File("gone.eml"), CancellationToken.None)).Reason);

    [Fact]
    public async Task Any_bytes_are_answered_without_an_exception()
    {
        Random random = new(5);
        string good = await EnquiryMail.WriteAsync(new("X", "A <a@b.example>", "s", "body", null, Urgency.Low), _folder.Path, Sent, CancellationToken.None);
        byte[] mail = await File.ReadAllBytesAsync(good);
        string path = _folder.File("mutant.eml");
        for (int round = 0; round < 300; round++)
        {
            byte[] mutant = [.. mail.Take(random.Next(mail.Length))];
            for (int flips = random.Next(20); flips > 0 && mutant.Length > 0; flips--)
                mutant[random.Next(mutant.Length)] = (byte)random.Next(256);
            await File.WriteAllBytesAsync(path, mutant);

            Assert.NotNull(await EnquiryMail.ReadAsync(path, CancellationToken.None));
        }
    }

    private Task<MailRead> ReadAsync(string mail) => ReadAsync(Encoding.UTF8.GetBytes(mail));

    private async Task<MailRead> ReadAsync(byte[] mail)
    {
        string path = _folder.File("mail.eml");
        await File.WriteAllBytesAsync(path, mail);
        return Assert.IsType<MailRead>(await EnquiryMail.ReadAsync(path, CancellationToken.None));
    }
}
