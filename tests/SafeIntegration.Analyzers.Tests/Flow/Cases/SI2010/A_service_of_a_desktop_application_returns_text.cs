// shape: view model of a chat window
using Microsoft.Extensions.AI;

namespace Desktop;

public sealed class ChatViewModel(IChatClient chat)
{
    private readonly List<ChatMessage> _history = [new(ChatRole.System, "You help in a drawing program.")];

    public string Answer { get; private set; } = "";

    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        _history.Add(new ChatMessage(ChatRole.User, question));
        ChatResponse response = await chat.GetResponseAsync(_history, cancellationToken: cancellationToken);
        _history.AddMessages(response);
        Answer = response.Text;
        return Answer;
    }
}
