// shape: personas of our own in a table, chosen by an index
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Personas;

[AiOutput]
public sealed record PersonaAnswer(string Text);

public static class FixedPersonas
{
    private static readonly string[] Personas = ["a pirate", "a teacher", "a poet"];

    public static void Map(WebApplication app) => app.MapGet("/ask/{persona:int}", async (int persona, string question, IChatClient chat) =>
    {
        if (persona < 0 || persona >= Personas.Length)
            return Results.NotFound();
        ChatResponse response = await chat.GetResponseAsync([new(ChatRole.System, "You are " + Personas[persona]), new(ChatRole.User, question)]);
        return Results.Ok(new PersonaAnswer(response.Text));
    });
}
