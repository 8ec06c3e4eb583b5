// shape: chat application that keeps conversations
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Chat.History;

public sealed record SavedMessage(string Role, string Text);

public sealed class Conversation(IChatClient chat, string file)
{
    private readonly List<ChatMessage> _messages = [];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using FileStream stream = File.OpenRead(file);
        SavedMessage[]? saved = await JsonSerializer.DeserializeAsync<SavedMessage[]>(stream, cancellationToken: cancellationToken);
        foreach (SavedMessage message in saved ?? [])
            _messages.Add(new ChatMessage(message.Role == "user" ? ChatRole.User : ChatRole.Assistant, message.Text));
    }

    public async Task<string> ContinueAsync(string text, CancellationToken cancellationToken)
    {
        _messages.Add(new ChatMessage(ChatRole.User, text));
        ChatResponse response = await chat.GetResponseAsync(_messages, cancellationToken: cancellationToken);
        _messages.AddMessages(response);
        return response.Text;
    }
}
