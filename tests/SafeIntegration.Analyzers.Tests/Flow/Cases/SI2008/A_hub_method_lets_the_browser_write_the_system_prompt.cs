// shape: chat hub with a prompt from the page
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Live;

public sealed record ChatTurn(string Text);

public sealed class AssistantHub(IChatClient chat) : Hub
{
    public async Task SettingsAsync([ExternalInput] string systemPrompt) => Context.Items["prompt"] = await Task.FromResult(systemPrompt);

    public async IAsyncEnumerable<ChatTurn> AskAsync([ExternalInput] string systemPrompt, string question)
    {
        List<ChatMessage> messages = [];
        if (!string.IsNullOrWhiteSpace(systemPrompt))
            messages.Add(new ChatMessage(ChatRole.System, systemPrompt)); // expect: SI2008
        messages.Add(new ChatMessage(ChatRole.User, question));
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages))
            yield return new ChatTurn(update.Text);
    }
}
