// shape: chat with a custom persona that is posted with each request
using Microsoft.Extensions.AI;

namespace Personas;

public sealed record PersonaRequest(string Persona, string Question);

public static class PersonaEndpoints
{
    public static IEndpointRouteBuilder MapPersonas(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/ask", AskAsync);
        return routes;
    }

    private static async Task<IResult> AskAsync(PersonaRequest request, IChatClient chat, CancellationToken cancellationToken)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, $"You are {request.Persona}. Answer in one sentence."), // expect: SI2008
            new(ChatRole.User, request.Question),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
        return Results.Ok(response.Text); // expect: SI2010
    }
}
