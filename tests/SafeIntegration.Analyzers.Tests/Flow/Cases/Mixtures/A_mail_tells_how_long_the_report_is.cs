using MailKit.Net.Smtp;
using MimeKit;

namespace Attachments.Length;

public sealed class Reports(HttpClient partner, SmtpClient smtp)
{
    public async Task SendAsync(MailboxAddress boss, CancellationToken cancellationToken)
    {
        byte[] pdf = await partner.GetByteArrayAsync("report.pdf", cancellationToken);
        MimeMessage message = new() { Subject = "The report" };
        message.To.Add(boss);
        message.Body = new TextPart("plain") { Text = $"It has {pdf.Length} bytes." };
        await smtp.SendAsync(message, cancellationToken);
    }
}
