using MailKit.Net.Smtp;
using Microsoft.Agents.AI;
using MimeKit;

namespace Agents.Receipt;

public sealed class Concierge(AIAgent agent, ISmtpClient smtp)
{
    public async Task<string> AnswerAsync(string question, MailboxAddress guest, CancellationToken cancellationToken)
    {
        AgentResponse answer = await agent.RunAsync(question, cancellationToken: cancellationToken);
        MimeMessage message = new();
        message.From.Add(new MailboxAddress("Hotel", "desk@example.com"));
        message.To.Add(guest);
        message.Subject = "Your question";
        message.Body = new TextPart("plain") { Text = "We have received it." };
        await smtp.SendAsync(message, cancellationToken);
        return answer.Text;
    }
}
