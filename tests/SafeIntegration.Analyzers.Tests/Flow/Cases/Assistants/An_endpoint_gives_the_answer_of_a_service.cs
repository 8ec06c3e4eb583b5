// shape: minimal API over a service with a record for the reply
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.AI;

namespace Recipes.Api;

public sealed record RecipeReply(string Dish, string Text);

public sealed class RecipeService(IChatClient chat)
{
    public async Task<RecipeReply> SuggestAsync(string dish, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync($"A recipe for {dish}", cancellationToken: cancellationToken);
        return new RecipeReply(dish, response.Text);
    }
}

public static class RecipeEndpoints
{
    public static void Map(WebApplication app) => app.MapGet("/recipes/{dish}", GetAsync);

    private static async Task<Results<Ok<RecipeReply>, NotFound>> GetAsync(string dish, RecipeService recipes, CancellationToken cancellationToken)
    {
        RecipeReply reply = await recipes.SuggestAsync(dish, cancellationToken);
        return reply.Text.Length == 0 ? TypedResults.NotFound() : TypedResults.Ok(reply); // expect: SI2010
    }
}
