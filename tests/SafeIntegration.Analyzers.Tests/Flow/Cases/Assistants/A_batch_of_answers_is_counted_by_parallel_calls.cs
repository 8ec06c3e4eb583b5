// shape: Parallel.ForEachAsync, only the images that were done go on
using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace Batches.Ai;

public sealed class Describer(IChatClient chat, HttpClient registry)
{
    private readonly ConcurrentDictionary<string, string> _texts = new();

    public async Task DescribeAsync(IReadOnlyList<string> images, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(images, cancellationToken, async (image, token) =>
        {
            ChatResponse response = await chat.GetResponseAsync("Describe " + image, cancellationToken: token);
            _texts[image] = response.Text;
        });
        await registry.PostAsJsonAsync("described", new { done = images.Count, images }, cancellationToken);
    }

    public string? TextOf(string image) => _texts.GetValueOrDefault(image);
}
