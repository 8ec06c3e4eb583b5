using System.Net.Mail;

namespace Letters.Short;

public sealed record Complaint(string Sender, string Text);

public sealed class Notifier(HttpClient forms, SmtpClient smtp, TimeProvider time)
{
    public async Task<string> NotifyAsync()
    {
        Complaint complaint = await forms.GetFromJsonAsync<Complaint>("complaints/next") ?? throw new InvalidDataException("There is none.");
        using MailMessage message = new("forms@example.com", "desk@example.com") { Subject = "A complaint waits" };
        message.Body = $"It came before {time.GetUtcNow():t}.";
        await smtp.SendMailAsync(message);
        return complaint.Sender;
    }
}
