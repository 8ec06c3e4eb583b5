// shape: console chat of a getting-started sample
using System.Text;
using Microsoft.Extensions.AI;

namespace Quickstart;

public static class ConsoleChat
{
    public static async Task RunAsync(IChatClient client)
    {
        List<ChatMessage> history = [new(ChatRole.System, "You are a friendly hiking guide.")];
        while (true)
        {
            Console.Write("You: ");
            string? line = Console.ReadLine();
            if (string.IsNullOrWhiteSpace(line)) break;
            history.Add(new ChatMessage(ChatRole.User, line));

            StringBuilder reply = new();
            Console.Write("Guide: ");
            await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(history))
            {
                Console.Write(update.Text);
                reply.Append(update.Text);
            }

            Console.WriteLine();
            history.Add(new ChatMessage(ChatRole.Assistant, reply.ToString()));
        }
    }
}
