// shape: extractor with an output contract and a person
using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;
using SafeIntegration.Contracts;

namespace Kitchen.Recipes;

[Contract("kitchen.recipe.v1")]
public sealed partial record Recipe
{
    public required string Name { get; init; }

    [Range(1, 600)]
    public required int Minutes { get; init; }
}

public interface ICook
{
    [ReviewPath]
    Task<bool> ConfirmAsync(Recipe recipe, CancellationToken token);
}

public interface IRecipeBook
{
    [Effect]
    Task AddAsync(Recipe recipe, CancellationToken token);
}

public sealed class RecipeReader(IChatClient chat, ICook cook, IRecipeBook book)
{
    public async Task ReadAsync(string page, CancellationToken token)
    {
        ChatResponse response = await chat.GetResponseAsync("name and minutes as JSON:\n" + page, cancellationToken: token);
        ContractResult<Recipe> result = Contract.Of<Recipe>().Parse(Encoding.UTF8.GetBytes(response.Text));
        if (!result.IsValid)
            throw new InvalidOperationException(string.Join("; ", result.Violations));

        Recipe recipe = result.Value;
        if (await cook.ConfirmAsync(recipe, token))
            await book.AddAsync(recipe, token);
    }
}
