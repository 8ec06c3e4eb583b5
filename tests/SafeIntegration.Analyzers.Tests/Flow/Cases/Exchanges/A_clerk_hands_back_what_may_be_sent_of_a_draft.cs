using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Exchanges.Letters;

public sealed record Draft(string Subject, string Body);

public interface IClerkDesk
{
    [ReviewPath]
    Task<Draft?> ReviewAsync(Draft draft, CancellationToken cancellationToken);
}

public sealed record Applicant(string Name, string Mail);

public sealed class RejectionLetters(IChatClient chat, IClerkDesk desk, SmtpClient smtp)
{
    public async Task SendAsync(Applicant applicant, CancellationToken cancellationToken)
    {
        var body = new StringBuilder();
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync($"A kind rejection for {applicant.Name}.", cancellationToken: cancellationToken))
            body.Append(update.Text);

        var draft = new Draft("Your application", body.ToString());
        draft = await desk.ReviewAsync(draft, cancellationToken);
        if (draft is null)
            return;

        using var mail = new MailMessage("jobs@contoso.example", applicant.Mail, draft.Subject, draft.Body);
        await smtp.SendMailAsync(mail, cancellationToken);
    }
}
