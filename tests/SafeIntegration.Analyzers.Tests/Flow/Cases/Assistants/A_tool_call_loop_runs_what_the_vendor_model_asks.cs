// shape: the vendor's SDK with tool calls dispatched by name
using System.Text.Json;
using OpenAI.Chat;
using SafeIntegration;

namespace Lights;

public interface ILamps
{
    [Effect]
    void Switch(string room, bool on);
}

public sealed class LampChat(ChatClient client, ILamps lamps)
{
    public async Task AskAsync(string question, ChatCompletionOptions options)
    {
        List<OpenAI.Chat.ChatMessage> messages = [new UserChatMessage(question)];
        ChatCompletion completion = await client.CompleteChatAsync(messages, options);
        if (completion.FinishReason != ChatFinishReason.ToolCalls)
            return;
        foreach (ChatToolCall call in completion.ToolCalls)
        {
            using JsonDocument arguments = JsonDocument.Parse(call.FunctionArguments); // expect: SI2003
            lamps.Switch(arguments.RootElement.GetProperty("room").GetString()!, true); // expect: SI2001
        }
    }
}
