using BackOffice.Suppliers.Facts;
using MimeKit;
using MimeKit.Utils;

namespace BackOffice.Suppliers;

/// <summary>Packs a document into the mail that a supplier would send with it.</summary>
internal static class MailWriter
{
    public static byte[] Write(string id, InvoiceFacts facts, byte[] pdf)
    {
        using MimeMessage message = new();
        message.From.Add(new MailboxAddress(facts.Supplier.Name, $"billing@{facts.Supplier.Id.ToLowerInvariant()}.example"));
        message.To.Add(new MailboxAddress("Nordhafen Handels GmbH", "invoices@nordhafen.example"));
        message.Subject = $"{(facts.IsCreditNote ? facts.Supplier.Words.CreditTitle : facts.Supplier.Words.Title)} {facts.Supplier.Name}";
        message.Date = new DateTimeOffset(facts.Date.ToDateTime(new TimeOnly(7, 30)), TimeSpan.Zero);
        message.MessageId = $"{id}@{facts.Supplier.Id.ToLowerInvariant()}.example";
        MimePart document = new("application", "pdf")
        {
            Content = new MimeContent(new MemoryStream(pdf)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = $"{id}.pdf",
        };
        Multipart body = new("mixed") { new TextPart("plain") { Text = facts.Supplier.Name }, document };
        body.Boundary = $"part-{id}";
        message.Body = body;
        using MemoryStream eml = new();
        message.WriteTo(eml);
        return eml.ToArray();
    }
}
