using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Kitchen;

[Contract("kitchen.recipe.v1")]
public sealed partial record Recipe
{
    public required string Name { get; init; }

    [System.ComponentModel.DataAnnotations.Range(1, 600)]
    public required int Minutes { get; init; }
}

public sealed class RecipeService(IChatClient chat)
{
    public async Task<Recipe> SuggestAsync(string leftovers)
    {
        ChatResponse response = await chat.GetResponseAsync("Suggest a recipe as JSON with name and minutes. Left over: " + leftovers);
        ContractResult<Recipe> result = Contract.Of<Recipe>().Parse(Encoding.UTF8.GetBytes(response.Text));
        if (!result.IsValid) throw new InvalidOperationException(string.Join("; ", result.Violations));
        return result.Value;
    }
}
