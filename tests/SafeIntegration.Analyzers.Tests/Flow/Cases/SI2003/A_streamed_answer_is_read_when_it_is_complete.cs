using System.Data;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Menus;

public sealed record Dish(string Name, decimal Price, bool Vegetarian);

public sealed class MenuReader(IChatClient chat, IProgress<int> progress)
{
    public async Task<Dish[]> ReadAsync(DataContent photo, CancellationToken cancellationToken)
    {
        ChatMessage message = new(ChatRole.User, [new TextContent("Read the dishes as a JSON array."), photo]);
        StringBuilder buffer = new();
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync([message], cancellationToken: cancellationToken))
        {
            buffer.Append(update.Text);
            progress.Report(buffer.Length);
        }

        Dish[] dishes = JsonSerializer.Deserialize<Dish[]>(buffer.ToString())!; // expect: SI2003
        return [.. dishes.Where(dish => dish.Vegetarian).OrderBy(dish => dish.Price)];
    }
}
