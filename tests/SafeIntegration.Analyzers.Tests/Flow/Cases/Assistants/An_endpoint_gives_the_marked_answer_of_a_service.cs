// shape: minimal API over a service, the member of the reply is marked
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Recipes.Api;

public sealed record MarkedReply
{
    public required string Dish { get; init; }

    [AiOutput]
    public required string GeneratedText { get; init; }
}

public static class MarkedEndpoints
{
    public static void Map(WebApplication app) => app.MapGet("/recipes/{dish}", async (string dish, IChatClient chat) =>
    {
        ChatResponse response = await chat.GetResponseAsync($"A recipe for {dish}");
        return Results.Ok(new MarkedReply { Dish = dish, GeneratedText = response.Text });
    });
}
