using Microsoft.Extensions.AI;

namespace Assistant.Sessions;

public sealed class ChatSession(IChatClient chat, TimeProvider time)
{
    private const int Keep = 6;
    private const string Rules = "You are the assistant of a garden centre.";

    private readonly List<ChatMessage> _recent = [];
    private string? _memory;

    public DateTimeOffset LastUsed { get; private set; }

    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        LastUsed = time.GetUtcNow();
        if (_recent.Count > 4 * Keep)
            await CompactAsync(cancellationToken);

        string rules = _memory is null ? Rules : $"{Rules}\nWhat you know about the customer: {_memory}";
        var options = new ChatOptions { Temperature = 0.3f, Instructions = rules }; // expect: SI2008

        _recent.Add(new ChatMessage(ChatRole.User, question));
        ChatResponse response = await chat.GetResponseAsync(_recent, options, cancellationToken);
        _recent.AddMessages(response);
        return response.Text;
    }

    private async Task CompactAsync(CancellationToken cancellationToken)
    {
        int old = _recent.Count - Keep;
        List<ChatMessage> request =
        [
            .. _recent.Take(old),
            new(ChatRole.User, "Summarise the conversation so far in five sentences."),
        ];

        ChatResponse summary = await chat.GetResponseAsync(request, cancellationToken: cancellationToken);
        _memory = summary.Text;
        _recent.RemoveRange(0, old);
    }
}
