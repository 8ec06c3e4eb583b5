using Microsoft.Extensions.AI;

namespace Moderation.Api;

public static class ModerationEndpoint
{
    public static void MapModeration(this WebApplication app) => app.MapPost("/comments/check", async (string text, IChatClient chat) =>
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Is the user's comment polite? Answer yes or no."),
            new(ChatRole.User, text),
        ];
        ChatResponse verdict = await chat.GetResponseAsync(messages);
        return verdict.Text.StartsWith("yes", StringComparison.OrdinalIgnoreCase) ? Results.Ok() : Results.UnprocessableEntity();
    });
}
