using MimeKit;

namespace BackOffice.Tests.Invoices;

/// <summary>Writes mails that carry documents.</summary>
internal static class InvoiceMails
{
    public static byte[] With(string id, string from, params IReadOnlyList<byte[]> documents)
    {
        using MimeMessage mail = new() { MessageId = id, Subject = "Invoice" };
        mail.From.Add(new MailboxAddress("Billing", from));
        Multipart body = new("mixed") { new TextPart("plain") { Text = "Please find attached." } };
        foreach (byte[] document in documents)
        {
            body.Add(new MimePart("application", "pdf")
            {
                Content = new MimeContent(new MemoryStream(document)),
                ContentTransferEncoding = ContentEncoding.Base64,
                FileName = "invoice.pdf",
            });
        }

        mail.Body = body;
        using MemoryStream eml = new();
        mail.WriteTo(eml);
        return eml.ToArray();
    }
}
