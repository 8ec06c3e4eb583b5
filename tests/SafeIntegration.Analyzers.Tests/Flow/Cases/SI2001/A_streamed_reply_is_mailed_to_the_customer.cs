using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.AI;

namespace Helpdesk.Replies;

public sealed class ReplyMailer(IChatClient chat, SmtpClient smtp)
{
    public async Task ReplyAsync(string customer, string question)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "You answer for the service desk of a bicycle shop. Be brief."),
            new(ChatRole.User, question),
        ];
        StringBuilder text = new();
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages))
            text.Append(update.Text);
        text.AppendLine().AppendLine("Kind regards, your service desk");
        using MailMessage mail = new("desk@bikes.example", customer, "Your question", text.ToString());
        await smtp.SendMailAsync(mail); // expect: SI2001
    }
}
