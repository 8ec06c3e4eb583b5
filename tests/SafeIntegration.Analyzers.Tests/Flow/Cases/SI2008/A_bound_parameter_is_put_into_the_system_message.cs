// shape: minimal API with a persona
using Microsoft.Extensions.AI;

namespace Personas;

public static class PersonaEndpoints
{
    public static void MapPersonas(this IEndpointRouteBuilder routes) => routes.MapPost("/chat", HandleAsync);

    private static async Task<IResult> HandleAsync(PersonaRequest request, IChatClient chat, ILoggerFactory loggers)
    {
        List<ChatMessage> messages =
        [
            new ChatMessage(ChatRole.System, $"You are {request.Persona}. Stay in character."), // expect: SI2008
            new ChatMessage(ChatRole.User, request.Question),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages);
        loggers.CreateLogger("Personas").LogInformation("{Answer}", response.Text);
        return Results.Accepted();
    }
}

public sealed record PersonaRequest(string Persona, string Question);
