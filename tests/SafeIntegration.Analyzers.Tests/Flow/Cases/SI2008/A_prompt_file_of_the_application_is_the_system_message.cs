using OpenAI.Chat;

namespace Prompts;

public sealed class PromptFile(OpenAI.Chat.ChatClient client, IHostEnvironment environment)
{
    private readonly Lazy<string> _system = new(() => File.ReadAllText(Path.Combine(environment.ContentRootPath, "Prompts", "system.md")));

    public async Task<string> AskAsync(string question)
    {
        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage(_system.Value), new UserChatMessage(question));
        return completion.Content[0].Text;
    }
}
