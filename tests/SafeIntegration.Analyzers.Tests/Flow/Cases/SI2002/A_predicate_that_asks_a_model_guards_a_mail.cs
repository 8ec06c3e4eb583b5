using System.Net.Mail;
using Microsoft.Extensions.AI;

namespace Mailroom;

public sealed record IncomingMail(string From, string Subject, string Body);

public sealed class UrgencyCheck(IChatClient chat)
{
    public async Task<bool> IsUrgentAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync($"Is this urgent? {mail.Subject}\n{mail.Body}", new ChatOptions { MaxOutputTokens = 3 }, cancellationToken);
        return response.Text.Equals("yes", StringComparison.OrdinalIgnoreCase);
    }
}

public sealed class Mailroom(UrgencyCheck urgency, SmtpClient smtp)
{
    public async Task ForwardAsync(IncomingMail mail, CancellationToken cancellationToken)
    {
        if (await urgency.IsUrgentAsync(mail, cancellationToken))
            await smtp.SendMailAsync("mailroom@corp.example", "board@corp.example", "Urgent mail has come in", "Please look at the mailroom.", cancellationToken); // expect: SI2002
    }
}
