using MailKit.Net.Smtp;
using Microsoft.Agents.AI;
using MimeKit;

namespace Agents.Mailed;

public sealed class Concierge(AIAgent agent, ISmtpClient smtp)
{
    public async Task AnswerAsync(string question, MailboxAddress guest, CancellationToken cancellationToken)
    {
        AgentResponse answer = await agent.RunAsync(question, cancellationToken: cancellationToken);
        MimeMessage message = new();
        message.From.Add(new MailboxAddress("Hotel", "desk@example.com"));
        message.To.Add(guest);
        message.Subject = "Your question";
        message.Body = new TextPart("plain") { Text = answer.Text };
        await smtp.SendAsync(message, cancellationToken); // expect: SI2001
    }
}
