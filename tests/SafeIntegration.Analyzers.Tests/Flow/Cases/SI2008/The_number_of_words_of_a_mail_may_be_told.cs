using Microsoft.Extensions.AI;
using MimeKit;

namespace Mail.Assistant;

public sealed class MailLength(IChatClient chat)
{
    public async Task<string> SummariseAsync(Stream eml)
    {
        MimeMessage mail = await MimeMessage.LoadAsync(eml);
        string body = mail.TextBody ?? "";
        int sentences = Math.Max(1, body.Length / 500);
        ChatMessage system = new(ChatRole.System, $"Summarise the user's mail in {sentences} sentences.");
        return (await chat.GetResponseAsync([system, new ChatMessage(ChatRole.User, body)])).Text;
    }
}
