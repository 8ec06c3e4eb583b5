using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Chat.Api;

public sealed class Conversations
{
    private readonly ConcurrentDictionary<Guid, List<ChatMessage>> _all = new();

    public List<ChatMessage> this[Guid id] => _all.GetOrAdd(id, _ => [new ChatMessage(ChatRole.System, "You are a librarian.")]);
}

public sealed record Question(string Text);

public static class ChatEndpoints
{
    public static IEndpointRouteBuilder MapChat(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/conversations/{id:guid}");
        group.MapPost("/messages", StreamAsync);
        return routes;
    }

    private static async Task StreamAsync(Guid id, Question question, Conversations conversations, IChatClient chat, HttpContext context)
    {
        List<ChatMessage> messages = conversations[id];
        messages.Add(new ChatMessage(ChatRole.User, question.Text));

        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache";

        var updates = new List<ChatResponseUpdate>();
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages, cancellationToken: context.RequestAborted))
        {
            updates.Add(update);
            if (update is not { Text: { Length: > 0 } text })
                continue;

            string data = JsonSerializer.Serialize(text);
            await context.Response.WriteAsync($"data: {data}\n\n", context.RequestAborted); // expect: SI2010
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        messages.AddMessages(updates);
    }
}
