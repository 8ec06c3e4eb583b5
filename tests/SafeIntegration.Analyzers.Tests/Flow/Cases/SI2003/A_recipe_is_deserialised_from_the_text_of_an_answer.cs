using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Kitchen;

public sealed class Recipe
{
    public string Name { get; set; } = "";
    public int Minutes { get; set; }
    public List<string> Ingredients { get; set; } = [];
}

public sealed class RecipeService(IChatClient chat)
{
    public async Task<Recipe> SuggestAsync(string leftovers)
    {
        ChatResponse response = await chat.GetResponseAsync("Suggest a recipe as JSON with Name, Minutes and Ingredients. Left over: " + leftovers);
        Recipe? recipe = JsonSerializer.Deserialize<Recipe>(response.Text); // expect: SI2003
        return recipe ?? throw new InvalidOperationException("The model gave no recipe.");
    }
}
