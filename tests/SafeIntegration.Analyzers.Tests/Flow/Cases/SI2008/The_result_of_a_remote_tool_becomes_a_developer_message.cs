using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using OpenAI.Chat;

#pragma warning disable OPENAI001 // Developer messages are for evaluation.

namespace Coding;

public sealed class CodingAssistant(OpenAI.Chat.ChatClient client, McpClient repository)
{
    public async Task<string> ReviewAsync(string diff)
    {
        CallToolResult result = await repository.CallToolAsync("read_file", new Dictionary<string, object?> { ["path"] = "CONTRIBUTING.md" });
        string guide = result.Content.OfType<TextContentBlock>().First().Text;
        ChatCompletion completion = await client.CompleteChatAsync(
            new DeveloperChatMessage("Review by this guide:\n" + guide), // expect: SI2008
            new UserChatMessage(diff));
        return completion.Content[0].Text;
    }
}
