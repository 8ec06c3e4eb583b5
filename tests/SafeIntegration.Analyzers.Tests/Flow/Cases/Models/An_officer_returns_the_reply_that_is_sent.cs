// shape: e-mail drafter whose draft comes back signed
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Council.Replies;

public sealed record Enquiry(string From, string Subject, string Text);

public sealed record Reply(string To, string Subject, string Body);

public interface IOfficer
{
    [ReviewPath]
    Task<Reply?> FinishAsync(Reply draft, CancellationToken token);
}

public interface IMailOut
{
    [Effect]
    Task SendAsync(string to, string subject, string body, CancellationToken token);
}

public sealed class ReplyDrafter(IChatClient chat, IOfficer officer, IMailOut mail)
{
    public async Task HandleAsync(Enquiry enquiry, CancellationToken token)
    {
        Reply draft = await DraftAsync(enquiry, token);
        if (await officer.FinishAsync(draft, token) is not { } reply)
            return;
        await mail.SendAsync(reply.To, reply.Subject, reply.Body, token);
    }

    private async Task<Reply> DraftAsync(Enquiry enquiry, CancellationToken token)
    {
        ChatMessage[] messages =
        [
            new(ChatRole.System, "Draft an answer for an officer of the council."),
            new(ChatRole.User, enquiry.Text),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: token);
        return new Reply(enquiry.From, "Re: " + enquiry.Subject, response.Text);
    }
}
