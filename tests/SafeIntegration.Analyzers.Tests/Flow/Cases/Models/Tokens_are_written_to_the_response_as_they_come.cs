// shape: server-sent events of a public chat
using Microsoft.Extensions.AI;

namespace City.Chat;

public sealed record Ask(string Question);

public sealed class AskHandler(IChatClient chat)
{
    private static readonly ChatMessage Role = new(ChatRole.System, "You answer questions about the city's offices.");

    public async Task HandleAsync(HttpContext context)
    {
        CancellationToken token = context.RequestAborted;
        Ask? ask = await context.Request.ReadFromJsonAsync<Ask>(token);
        if (ask is not { Question.Length: > 0 and < 500 })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        context.Response.ContentType = "text/event-stream";
        ChatMessage[] messages = [Role, new ChatMessage(ChatRole.User, ask.Question)];
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages, cancellationToken: token))
        {
            await context.Response.WriteAsync($"data: {update.Text}\n\n", token); // expect: SI2010
            await context.Response.Body.FlushAsync(token);
        }
    }
}

public static class AskEndpoint
{
    public static void MapAsk(this WebApplication app) =>
        app.MapPost("/ask", (HttpContext context, AskHandler handler) => handler.HandleAsync(context));
}
