using System.Data.Common;
using Dapper;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Archive;

public sealed record Mail(long Id, string Subject);

public sealed class ArchiveCleaner(Kernel kernel, DbConnection database)
{
    public async Task CleanAsync()
    {
        IChatCompletionService chat = kernel.GetRequiredService<IChatCompletionService>();
        foreach (Mail mail in await database.QueryAsync<Mail>("select id, subject from mail where archived = true"))
        {
            ChatHistory history = new("Answer 1 if the mail must be kept by law, else 0.");
            history.AddUserMessage(mail.Subject);
            ChatMessageContent reply = await chat.GetChatMessageContentAsync(history, kernel: kernel);
            if (reply.Content == "0")
                await database.ExecuteAsync("delete from mail where id = @Id", new { mail.Id }); // expect: SI2002
        }
    }
}
