using System.Net.Mail;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Helpdesk.Signing;

public sealed record Complaint(Guid Id, string Customer, string Text);

public sealed record Reply(string To, string Subject, string Body, int Rounds);

public interface ISigningDesk
{
    [ReviewPath]
    Task<Reply> SignAsync(Reply draft, CancellationToken cancellationToken);
}

public sealed class ReplyDrafter(IChatClient chat)
{
    public async Task<Reply> DraftAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        var reply = new Reply(complaint.Customer, $"Your complaint {complaint.Id:N}", "", 0);
        string prompt = $"Answer this complaint:\n{complaint.Text}";

        while (reply.Rounds < 3)
        {
            ChatResponse draft = await chat.GetResponseAsync(prompt, cancellationToken: cancellationToken);
            reply = reply with { Body = draft.Text, Rounds = reply.Rounds + 1 };

            ChatResponse critique = await chat.GetResponseAsync($"What is impolite in this letter? Say NOTHING if it is fine.\n{reply.Body}", cancellationToken: cancellationToken);
            if (critique.Text.Contains("NOTHING", StringComparison.Ordinal))
                break;

            prompt = $"Answer this complaint:\n{complaint.Text}\nAvoid: {critique.Text}";
        }

        return reply;
    }
}

public sealed class ComplaintService(ReplyDrafter drafter, ISigningDesk desk, SmtpClient smtp)
{
    public async Task AnswerAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        Reply draft = await drafter.DraftAsync(complaint, cancellationToken);
        Reply signed = await desk.SignAsync(draft, cancellationToken);

        using MailMessage mail = Compose(signed);
        await smtp.SendMailAsync(mail, cancellationToken);
    }

    private static MailMessage Compose(Reply reply) => new("complaints@example.com", reply.To, reply.Subject, reply.Body);
}
