using System.Net.Mail;

namespace Drafts;

public sealed class Draft
{
    public string Subject { get; set; } = "";

    public string Footer { get; set; } = "Kind regards";
}

public sealed class Mailer(HttpClient tickets, SmtpClient smtp)
{
    private readonly Draft? _draft = new();

    public async Task SendAsync(string to)
    {
        _draft?.Subject = await tickets.GetStringAsync("latest/subject");
        await smtp.SendMailAsync("desk@example.com", to, _draft!.Subject, _draft.Footer); // expect: SI1001
    }
}
