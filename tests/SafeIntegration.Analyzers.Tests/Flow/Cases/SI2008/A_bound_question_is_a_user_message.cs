// shape: minimal API chat
using Microsoft.Extensions.AI;

namespace Questions;

public sealed record QuestionRequest(string Text);

public static class QuestionEndpoints
{
    private const string System = "You answer questions about bicycles. Say so if you do not know.";

    public static void MapQuestions(this IEndpointRouteBuilder routes) => routes.MapPost("/questions", async (QuestionRequest request, IChatClient chat, ILoggerFactory loggers) =>
    {
        List<ChatMessage> messages = [new(ChatRole.System, System), new(ChatRole.User, request.Text)];
        ChatResponse response = await chat.GetResponseAsync(messages);
        loggers.CreateLogger("Questions").LogInformation("{Answer}", response.Text);
        return Results.Accepted();
    });
}
