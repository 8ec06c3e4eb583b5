// shape: chat session with an async iterator and a history
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Terminal.Chat;

public sealed class Session(IChatClient chat)
{
    private readonly List<ChatMessage> _history = [new(ChatRole.System, "You are a librarian.")];

    public async IAsyncEnumerable<string> AskAsync(string line, [EnumeratorCancellation] CancellationToken token = default)
    {
        _history.Add(new ChatMessage(ChatRole.User, line));
        List<ChatResponseUpdate> updates = [];
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(_history, cancellationToken: token))
        {
            updates.Add(update);
            if (update.Text.Length > 0)
                yield return update.Text;
        }

        _history.AddMessages(updates);
        while (_history.Count > 30)
            _history.RemoveAt(1);
    }
}

public static class Terminal
{
    public static async Task RunAsync(Session session, TextReader input, CancellationToken token)
    {
        while (await input.ReadLineAsync(token) is { Length: > 0 } line)
        {
            await foreach (string piece in session.AskAsync(line, token))
                Console.Write(piece);
            Console.WriteLine();
        }
    }
}
