using MimeKit;
using SafeIntegration;

namespace BackOffice.Invoices.Mail;

/// <summary>What is needed of a mail: who sent it and the PDFs attached to it.</summary>
public sealed record InvoiceMail(string MessageId, string From, string Subject, IReadOnlyList<ReadOnlyMemory<byte>> Documents);

/// <summary>Reads one RFC 822 mail. Thread-safe.</summary>
public static class MailReader
{
    /// <summary>Mail servers seldom accept more.</summary>
    public const int MaxBytes = 25 * 1024 * 1024;

    private const int MaxNesting = 32;
    private const int MaxDocuments = 20;

    /// <summary>Reads a mail of any origin.</summary>
    /// <param name="stream">Read to its end, but never further than <see cref="MaxBytes"/>.</param>
    /// <exception cref="UnreadableDocumentException">The mail is too large, is not a mail, or has no PDF or too many.</exception>
    public static async Task<InvoiceMail> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (stream.CanSeek && stream.Length > MaxBytes) throw TooLarge();
        using MemoryStream copy = new();
        byte[] buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (copy.Length + read > MaxBytes) throw TooLarge();
            copy.Write(buffer, 0, read);
        }

        return Read(copy.GetBuffer().AsMemory(0, (int)copy.Length), cancellationToken);
    }

    /// <inheritdoc cref="ReadAsync"/>
    /// <remarks>This is the mail's validation: size, nesting, kind and number of what is kept. What the PDFs say is checked where they are read.</remarks>
    [Validates]
    public static InvoiceMail Read(ReadOnlyMemory<byte> eml, CancellationToken cancellationToken = default)
    {
        if (eml.Length > MaxBytes) throw TooLarge();
        using MemoryStream stream = new(eml.ToArray(), writable: false);
        using MimeMessage message = Parse(stream, cancellationToken);
        List<ReadOnlyMemory<byte>> documents = [];
        foreach (MimePart part in message.BodyParts.OfType<MimePart>().Where(IsPdf))
        {
            using MemoryStream content = new();
            part.Content?.DecodeTo(content, cancellationToken);
            if (content.Length == 0) continue;
            // Half a mail would be taken for the whole.
            if (documents.Count == MaxDocuments) throw new UnreadableDocumentException(UnreadableReason.TooManyDocuments, $"The mail has more than {MaxDocuments} PDFs attached.");
            documents.Add(content.ToArray());
        }

        if (documents.Count == 0) throw new UnreadableDocumentException(UnreadableReason.NoDocument, "The mail has no PDF attached, or an empty one.");
        return new InvoiceMail(message.MessageId ?? "", message.From.Mailboxes.FirstOrDefault()?.Address ?? "", message.Subject ?? "", documents);
    }

    private static MimeMessage Parse(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            ParserOptions options = new() { MaxMimeDepth = MaxNesting };
            return MimeMessage.Load(options, stream, cancellationToken);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new UnreadableDocumentException(UnreadableReason.MailBroken, "The mail could not be parsed.", e);
        }
    }

    /// <summary>Senders often call a PDF application/octet-stream; then its name decides.</summary>
    private static bool IsPdf(MimePart part) =>
        part.ContentType.IsMimeType("application", "pdf")
        || (part.FileName?.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ?? false);

    private static UnreadableDocumentException TooLarge() =>
        new(UnreadableReason.MailTooLarge, $"The mail is larger than {MaxBytes / (1024 * 1024)} MB.");
}
