// shape: console chat with history and streaming
using System.Text;
using Microsoft.Extensions.AI;

namespace Assistant;

public static class ConsoleChat
{
    public static async Task RunAsync(IChatClient chat, CancellationToken cancellationToken)
    {
        List<ChatMessage> history = [new(ChatRole.System, "You are a helpful librarian.")];
        while (Console.ReadLine() is { Length: > 0 } line)
        {
            history.Add(new ChatMessage(ChatRole.User, line));
            var answer = new StringBuilder();
            await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(history, cancellationToken: cancellationToken))
            {
                Console.Write(update.Text);
                answer.Append(update.Text);
            }

            Console.WriteLine();
            history.Add(new ChatMessage(ChatRole.Assistant, answer.ToString()));
        }
    }
}
