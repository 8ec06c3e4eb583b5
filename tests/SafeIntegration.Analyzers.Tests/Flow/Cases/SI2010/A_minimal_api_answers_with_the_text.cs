// shape: chat endpoint of a template
using Microsoft.Extensions.AI;

namespace Chat.Api;

public sealed record ChatRequest(string Text);

public static class ChatEndpoints
{
    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder group = routes.MapGroup("/chat");
        group.MapPost("/", async (ChatRequest request, IChatClient chat, CancellationToken cancellationToken) =>
        {
            ChatResponse response = await chat.GetResponseAsync(request.Text, cancellationToken: cancellationToken);
            return Results.Ok(response.Text); // expect: SI2010
        });
        group.MapGet("/health", () => Results.Ok("up"));
    }
}
