using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.AI;

namespace Case.RecipeChannel;

public sealed class Recipe
{
    public string Name { get; set; } = "";

    public int Minutes { get; set; }
}

public sealed class CookbookScan(IChatClient chat, ILogger<CookbookScan> logger)
{
    public async Task<int> ScanAsync(IReadOnlyList<string> pages, CancellationToken cancellationToken)
    {
        Channel<ChatResponse> answers = Channel.CreateBounded<ChatResponse>(16);

        Task producer = Task.Run(async () =>
        {
            foreach (string page in pages)
                await answers.Writer.WriteAsync(await chat.GetResponseAsync("The recipe as JSON:\n" + page, cancellationToken: cancellationToken), cancellationToken);

            answers.Writer.Complete();
        }, cancellationToken);

        int minutes = 0;
        await foreach (ChatResponse answer in answers.Reader.ReadAllAsync(cancellationToken))
        {
            Recipe recipe = JsonSerializer.Deserialize<Recipe>(answer.Text)!; // expect: SI2003
            minutes += recipe.Minutes;
        }

        await producer;
        logger.LogInformation("{Minutes} minutes in {Pages} pages", minutes, pages.Count);
        return minutes;
    }
}
