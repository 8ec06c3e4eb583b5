// shape: chat loop that keeps its history
using Microsoft.Extensions.AI;

namespace Loops;

public sealed class TwoStepWriter(IChatClient chat)
{
    public async Task<string> WriteAsync(string topic)
    {
        List<ChatMessage> history = [new(ChatRole.System, "You write and then improve what you wrote."), new(ChatRole.User, "Write about " + topic)];
        ChatResponse draft = await chat.GetResponseAsync(history);
        history.Add(new ChatMessage(ChatRole.Assistant, draft.Text));
        history.Add(new ChatMessage(ChatRole.User, $"Improve the sentence '{draft.Text.Split('.')[0]}'."));
        ChatResponse improved = await chat.GetResponseAsync(history);
        return improved.Text;
    }
}
