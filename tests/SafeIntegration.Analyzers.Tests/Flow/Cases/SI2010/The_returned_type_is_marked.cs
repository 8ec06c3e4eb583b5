// shape: chat endpoint with a marked reply
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Chat.Api;

public sealed record ChatRequest(string Text);

[AiOutput]
public sealed record ChatReply(string Text, string Model);

public static class ChatEndpoints
{
    public static void MapChat(this IEndpointRouteBuilder routes) => routes.MapPost("/chat", async (ChatRequest request, IChatClient chat, CancellationToken cancellationToken) =>
    {
        ChatResponse response = await chat.GetResponseAsync(request.Text, cancellationToken: cancellationToken);
        return Results.Ok(new ChatReply(response.Text, "assistant"));
    });
}
