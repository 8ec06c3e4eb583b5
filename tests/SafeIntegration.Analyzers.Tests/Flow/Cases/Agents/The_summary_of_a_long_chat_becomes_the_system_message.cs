using Microsoft.Extensions.AI;

namespace Support.Chat;

public sealed class ChatSession(IChatClient chat, ILogger<ChatSession> logger)
{
    private const string Preamble = "You help the customers of a garden shop. Be brief.";
    private const int Limit = 24;

    private readonly List<ChatMessage> _messages = [new(ChatRole.System, Preamble)];
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _messages.Add(new ChatMessage(ChatRole.User, question));
            ChatResponse response = await chat.GetResponseAsync(_messages, new ChatOptions { Temperature = 0.2f }, cancellationToken);
            _messages.AddMessages(response);

            if (_messages.Count > Limit)
                await CompactAsync(cancellationToken);

            return response.Text;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task CompactAsync(CancellationToken cancellationToken)
    {
        int keep = Limit / 2;
        List<ChatMessage> old = _messages.GetRange(1, _messages.Count - keep - 1);

        ChatResponse summary = await chat.GetResponseAsync(
            [.. old, new ChatMessage(ChatRole.User, "Summarise our conversation in ten sentences.")],
            cancellationToken: cancellationToken);

        string text = $"{Preamble}\n\nWhat was said so far:\n{summary.Text.Trim()}";
        _messages.RemoveRange(0, old.Count + 1);
        _messages.Insert(0, new ChatMessage(ChatRole.System, text)); // expect: SI2008

        logger.LogInformation("Compacted {Count} messages.", old.Count);
    }
}
