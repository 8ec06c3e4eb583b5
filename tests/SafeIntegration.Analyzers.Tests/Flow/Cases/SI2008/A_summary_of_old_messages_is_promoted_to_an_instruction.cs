// shape: chat memory that summarises
using Microsoft.Extensions.AI;

namespace Memory;

public sealed class SummarisingChat(IChatClient chat)
{
    private List<ChatMessage> _history = [];

    public async Task<string> SendAsync(string text)
    {
        if (_history.Count > 20)
        {
            ChatResponse summary = await chat.GetResponseAsync([.. _history, new ChatMessage(ChatRole.User, "Summarise our conversation.")]);
            _history = [new ChatMessage(ChatRole.System, "So far: " + summary.Text)]; // expect: SI2008
        }

        _history.Add(new ChatMessage(ChatRole.User, text));
        ChatResponse response = await chat.GetResponseAsync(_history);
        _history.AddMessages(response);
        return response.Text;
    }
}
