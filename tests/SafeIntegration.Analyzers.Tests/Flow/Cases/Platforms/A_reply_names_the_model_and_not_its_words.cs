using Microsoft.Extensions.AI;

namespace Streams.Model;

public static class Endpoints
{
    public static void Map(WebApplication app) => app.MapGet("/model", async (IChatClient chat) =>
    {
        ChatResponse response = await chat.GetResponseAsync("ping");
        return Results.Ok(new { response.ModelId, response.CreatedAt, tokens = response.Usage?.OutputTokenCount });
    });
}
