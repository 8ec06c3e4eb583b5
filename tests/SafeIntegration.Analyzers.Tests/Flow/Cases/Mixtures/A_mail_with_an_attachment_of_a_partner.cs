using MailKit.Net.Smtp;
using MimeKit;

namespace Attachments;

public sealed class Reports(HttpClient partner, SmtpClient smtp)
{
    public async Task SendAsync(MailboxAddress boss, CancellationToken cancellationToken)
    {
        byte[] pdf = await partner.GetByteArrayAsync("report.pdf", cancellationToken);
        BodyBuilder builder = new() { TextBody = "The report." };
        builder.Attachments.Add("report.pdf", pdf);
        MimeMessage message = new();
        message.To.Add(boss);
        message.Body = builder.ToMessageBody();
        await smtp.SendAsync(message, cancellationToken); // expect: SI1001
    }
}
