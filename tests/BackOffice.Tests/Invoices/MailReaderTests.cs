using System.Text;
using BackOffice.Invoices;
using BackOffice.Invoices.Mail;
using BackOffice.Suppliers;

namespace BackOffice.Tests.Invoices;

public sealed class MailReaderTests
{
    [Fact]
    public void The_attached_pdf_and_its_sender_are_found()
    {
        (byte[] eml, InvoiceTruth truth) = InvoiceGenerator.Generate(1, 1, SupplierWorld.Run).First();

        InvoiceMail mail = MailReader.Read(eml);

        Assert.Equal($"billing@{truth.SupplierId.ToLowerInvariant()}.example", mail.From);
        Assert.True(Assert.Single(mail.Documents).Span.StartsWith("%PDF"u8));
    }

    [Fact]
    public void A_pdf_sent_as_octet_stream_is_known_by_its_name()
    {
        byte[] eml = Encoding.ASCII.GetBytes(
            "Content-Type: application/octet-stream; name=\"Bill.PDF\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"Bill.PDF\"\r\n\r\nJVBERg==\r\n");

        Assert.Equal("%PDF"u8.ToArray(), Assert.Single(MailReader.Read(eml).Documents).ToArray());
    }

    [Fact]
    public void A_mail_of_50_MB_is_refused() => Assert.Equal(UnreadableReason.MailTooLarge, Refusal(new byte[50 * 1024 * 1024]));

    [Fact]
    public async Task A_stream_of_50_MB_is_refused_before_it_is_read_to_its_end()
    {
        await using CountingStream stream = new(50 * 1024 * 1024);

        UnreadableDocumentException refusal = await Assert.ThrowsAsync<UnreadableDocumentException>(
            () => MailReader.ReadAsync(stream, TestContext.Current.CancellationToken));

        Assert.Equal(UnreadableReason.MailTooLarge, refusal.Reason);
        Assert.InRange(stream.Delivered, 1, MailReader.MaxBytes + 100_000);
    }

    [Fact]
    public void An_empty_mail_is_refused_as_broken() => Assert.Equal(UnreadableReason.MailBroken, Refusal([]));

    [Fact]
    public void A_mail_without_attachment_has_no_document() =>
        Assert.Equal(UnreadableReason.NoDocument, Refusal(Encoding.ASCII.GetBytes("Subject: Invoice\r\n\r\nPlease find attached.\r\n")));

    [Fact]
    public void An_empty_attachment_is_no_document() =>
        Assert.Equal(UnreadableReason.NoDocument, Refusal(Encoding.ASCII.GetBytes("Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n")));

    [Fact]
    public void Invalid_UTF_8_in_headers_does_not_hide_the_document()
    {
        byte[] eml =
        [
            .. "Subject: "u8, 0xC3, 0x28, 0xFF, 0xFE, .. "\r\nFrom: "u8, 0xE2, 0x82, .. " <a@b.example>\r\nContent-Type: application/pdf\r\n"u8,
            .. "Content-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n"u8,
        ];

        Assert.Single(MailReader.Read(eml).Documents);
    }

    [Fact]
    public void Parts_nested_ten_thousand_deep_do_not_exhaust_the_stack()
    {
        StringBuilder eml = new();
        for (int i = 0; i < 10_000; i++) eml.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n");

        Assert.Equal(UnreadableReason.NoDocument, Refusal(Encoding.ASCII.GetBytes(eml.ToString())));
    }

    private static UnreadableReason Refusal(byte[] eml) => Assert.Throws<UnreadableDocumentException>(() => MailReader.Read(eml)).Reason;

    /// <summary>A stream of unknown length that counts what was taken from it.</summary>
    private sealed class CountingStream(long length) : Stream
    {
        public long Delivered { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Delivered;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int delivered = (int)Math.Min(count, length - Delivered);
            Delivered += delivered;
            return delivered;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
