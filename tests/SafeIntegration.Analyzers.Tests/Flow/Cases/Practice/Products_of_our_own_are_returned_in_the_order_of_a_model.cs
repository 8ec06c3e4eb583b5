// shape: ranking endpoint; the model answers with positions
using Microsoft.Extensions.AI;

namespace Ranking;

public sealed record Product(int Id, string Name);

public static class RankingEndpoint
{
    public static void MapRanking(this WebApplication app, IReadOnlyList<Product> products) =>
        app.MapGet("/products/best", async (string wish, IChatClient chat) =>
        {
            string list = string.Join('\n', products.Select((product, index) => $"{index}: {product.Name}"));
            ChatResponse answer = await chat.GetResponseAsync($"Positions that fit '{wish}', with commas:\n{list}");
            List<Product> best = [];
            foreach (string part in answer.Text.Split(',', StringSplitOptions.TrimEntries))
            {
                if (int.TryParse(part, out int position) && position >= 0 && position < products.Count)
                    best.Add(products[position]);
            }

            return Results.Ok(best);
        });
}
