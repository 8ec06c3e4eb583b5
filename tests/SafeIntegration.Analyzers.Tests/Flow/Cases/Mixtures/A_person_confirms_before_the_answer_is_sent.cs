using MailKit.Net.Smtp;
using Microsoft.Extensions.AI;
using MimeKit;
using SafeIntegration;

namespace Drafts.Confirmed;

public interface IDesk
{
    [ReviewPath]
    Task<string?> ReviewAsync(string draft, CancellationToken cancellationToken);
}

public sealed class Replies(IChatClient chat, IDesk desk, SmtpClient smtp)
{
    public async Task AnswerAsync(string mail, MailboxAddress customer, CancellationToken cancellationToken)
    {
        ChatResponse draft = await chat.GetResponseAsync("Answer this mail:\n" + mail, cancellationToken: cancellationToken);
        string? text = await desk.ReviewAsync(draft.Text, cancellationToken);
        if (text is null)
            return;
        MimeMessage message = new() { Subject = "Your mail", Body = new TextPart("plain") { Text = text } };
        message.To.Add(customer);
        await smtp.SendAsync(message, cancellationToken);
    }
}
