using MimeKit;
using OpenAI.Chat;

namespace Mail.Assistant;

public sealed class MailAssistant(OpenAI.Chat.ChatClient client)
{
    public async Task<string> SummariseAsync(Stream eml, CancellationToken cancellationToken)
    {
        MimeMessage mail = await MimeMessage.LoadAsync(eml, cancellationToken);
        string system = $"""
            You summarise mails for a lawyer.
            The mail was sent by {mail.From} and reads:
            {mail.TextBody}
            """;
        ChatCompletion completion = await client.CompleteChatAsync([new SystemChatMessage(system), new UserChatMessage("Summarise it in three points.")], cancellationToken: cancellationToken); // expect: SI2008
        return completion.Content[0].Text;
    }
}
