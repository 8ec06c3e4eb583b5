using System.Net.Mail;

namespace Drafts.Footer;

public sealed class Draft
{
    public string Subject { get; set; } = "";

    public string Footer { get; set; } = "Kind regards";
}

public sealed class Mailer(HttpClient tickets, SmtpClient smtp)
{
    public async Task<string> SendAsync(string to)
    {
        Draft? draft = new();
        draft?.Subject = await tickets.GetStringAsync("latest/subject");
        await smtp.SendMailAsync("desk@example.com", to, "Your ticket", draft!.Footer);
        return draft.Subject;
    }
}
