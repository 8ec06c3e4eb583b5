using System.Net.Mail;

namespace Letters;

public sealed record Complaint(string Sender, string Text);

public sealed class Forwarder(HttpClient forms, SmtpClient smtp)
{
    public async Task ForwardAsync()
    {
        Complaint complaint = await forms.GetFromJsonAsync<Complaint>("complaints/next") ?? throw new InvalidDataException("There is none.");
        using MailMessage message = new() { From = new MailAddress("forms@example.com") };
        message.To.Add("desk@example.com");
        message.Subject = "A complaint";
        message.Body = complaint.Text;
        await smtp.SendMailAsync(message); // expect: SI1001
    }
}
