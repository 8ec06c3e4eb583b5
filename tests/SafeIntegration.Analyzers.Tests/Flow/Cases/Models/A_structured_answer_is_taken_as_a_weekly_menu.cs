// shape: console tool with structured output
using Microsoft.Extensions.AI;

namespace Canteen.Planning;

public enum Diet
{
    Anything,
    Vegetarian,
    Vegan,
}

public sealed record Dish(string Name, Diet Diet, decimal Price);

public sealed record WeeklyMenu(DateOnly Monday, IReadOnlyList<Dish> Dishes);

public sealed class MenuPlanner(IChatClient chat, TextWriter screen)
{
    public async Task ShowAsync(IReadOnlyCollection<string> leftovers, CancellationToken token)
    {
        string prompt = $"""
            Plan five dishes out of what is left:
            {string.Join(", ", leftovers)}
            """;
        ChatResponse<WeeklyMenu> response = await chat.GetResponseAsync<WeeklyMenu>(prompt, cancellationToken: token);
        WeeklyMenu menu = response.Result; // expect: SI2003

        await screen.WriteLineAsync($"Week of {menu.Monday:d}");
        foreach (IGrouping<Diet, Dish> group in menu.Dishes.GroupBy(static dish => dish.Diet))
        {
            string names = string.Join(", ", group.Select(static dish => $"{dish.Name} ({dish.Price:0.00})"));
            await screen.WriteLineAsync($"{group.Key}: {names}");
        }
    }
}
