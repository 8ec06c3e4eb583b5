using MailKit;
using Microsoft.Extensions.AI;
using MimeKit;

namespace Summaries.Memory;

public sealed class Inbox(IMailFolder folder, IChatClient chat)
{
    public Dictionary<string, string> Summaries { get; } = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (int i = 0; i < folder.Count; i++)
        {
            MimeMessage message = await folder.GetMessageAsync(i, cancellationToken);
            ChatResponse summary = await chat.GetResponseAsync([new ChatMessage(ChatRole.System, "Summarise the mail."), new ChatMessage(ChatRole.User, message.TextBody)], cancellationToken: cancellationToken);
            Summaries[message.MessageId] = summary.Text;
        }
    }
}
