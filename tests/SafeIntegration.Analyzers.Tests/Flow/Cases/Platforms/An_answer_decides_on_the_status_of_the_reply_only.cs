using Microsoft.Extensions.AI;

namespace Streams.Status;

public static class Endpoints
{
    public static void Map(WebApplication app) => app.MapGet("/check", async (string text, IChatClient chat) =>
    {
        ChatResponse response = await chat.GetResponseAsync("Is this a question? yes or no\n" + text);
        return response.Text.StartsWith("yes", StringComparison.OrdinalIgnoreCase) ? Results.NoContent() : Results.UnprocessableEntity();
    });
}
