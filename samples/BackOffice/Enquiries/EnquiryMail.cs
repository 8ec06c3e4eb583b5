using System.Security.Cryptography;
using MimeKit;

namespace BackOffice.Enquiries;

/// <summary>Writes enquiries as <c>.eml</c> files into an inbox folder and reads such files back. Thread-safe.</summary>
public static class EnquiryMail
{
    /// <summary>A larger file is refused before it is parsed: 50 MB.</summary>
    public const long MaxBytes = 50L * 1024 * 1024;

    /// <summary>Longer bodies are cut: nobody writes an enquiry of this length.</summary>
    public const int MaxBodyCharacters = 100_000;

    /// <summary>Longer subjects and senders are cut.</summary>
    public const int MaxHeaderCharacters = 1_000;

    private const string Domain = "enquiries.fennick.example";

    // Messages in messages in messages: what is nested deeper is not taken apart.
    private static readonly ParserOptions Parsing = new() { MaxMimeDepth = 32 };

    /// <summary>Writes an enquiry as <c>{id}.eml</c>; a reader of the folder never sees half a file.</summary>
    /// <returns>The path of the file.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static async Task<string> WriteAsync(Enquiry enquiry, string inboxFolder, DateTimeOffset sentAt, CancellationToken cancellationToken)
    {
        using MimeMessage mail = new() { MessageId = MessageIdOf(enquiry), Subject = enquiry.Subject, Date = sentAt };
        mail.From.Add(MailboxAddress.Parse(enquiry.From));
        mail.To.Add(new MailboxAddress("Fennick Climate", "hello@fennick.example"));
        mail.Body = new TextPart("plain") { Text = enquiry.Body };

        Directory.CreateDirectory(inboxFolder);
        string path = Path.Combine(inboxFolder, enquiry.Id + ".eml");
        await mail.WriteToAsync(path + ".tmp", cancellationToken);
        File.Move(path + ".tmp", path, overwrite: true);
        return path;
    }

    /// <summary>The Message-Id that <see cref="WriteAsync"/> gives an enquiry, and <see cref="ReadAsync"/> reads back as its id.</summary>
    public static string MessageIdOf(Enquiry enquiry) => $"{enquiry.Id}@{Domain}";

    /// <summary>Reads a mail file. Whatever the file holds, the answer is a <see cref="MailReading"/>, not an exception.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<MailReading> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);
            if (file.Length > MaxBytes)
                return new MailRefused(MailRefusal.TooLarge, $"The mail has {file.Length:N0} bytes; at most {MaxBytes:N0} are read.");

            string hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
            file.Position = 0;
            using MimeMessage mail = await MimeMessage.LoadAsync(Parsing, file, cancellationToken);
            return mail.Headers.Count == 0
                ? new MailRefused(MailRefusal.NotAMail, "The file has no mail headers.")
                : Read(mail, hash);
        }
        catch (FormatException)
        {
            return new MailRefused(MailRefusal.NotAMail, "The file is not an e-mail.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new MailRefused(MailRefusal.Unreadable, $"The file could not be opened ({error.GetType().Name}).");
        }
    }

    private static MailRead Read(MimeMessage mail, string hash)
    {
        MailFlaws flaws = MailFlaws.None;
        string? body = mail.TextBody;
        if (body is null && mail.HtmlBody is { } html)
        {
            body = HtmlText.From(html);
            flaws |= MailFlaws.HtmlOnly;
        }

        body = (body ?? "").ReplaceLineEndings("\n").Trim();
        if (body.Length > MaxBodyCharacters)
        {
            body = body[..MaxBodyCharacters];
            flaws |= MailFlaws.Truncated;
        }

        string subject = mail.Subject ?? "";
        string from = mail.From.ToString();
        if (subject.Length > MaxHeaderCharacters || from.Length > MaxHeaderCharacters)
        {
            (subject, from) = (subject[..Math.Min(subject.Length, MaxHeaderCharacters)], from[..Math.Min(from.Length, MaxHeaderCharacters)]);
            flaws |= MailFlaws.Truncated;
        }

        if (body.Length == 0) flaws |= MailFlaws.EmptyBody;
        if (body.Contains('\uFFFD') || subject.Contains('\uFFFD')) flaws |= MailFlaws.InvalidText;
        return new(new(string.IsNullOrEmpty(mail.MessageId) ? hash : mail.MessageId, from, subject, body), flaws);
    }
}
