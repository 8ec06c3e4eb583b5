// shape: Parallel.ForEachAsync with a ConcurrentBag, then one POST
using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace Batches.Ai;

public sealed class Labeler(IChatClient chat, HttpClient registry)
{
    public async Task LabelAsync(IReadOnlyList<string> images, CancellationToken cancellationToken)
    {
        var labels = new ConcurrentBag<(string Image, string Label)>();
        await Parallel.ForEachAsync(images, cancellationToken, async (image, token) =>
        {
            ChatResponse response = await chat.GetResponseAsync([new ChatMessage(ChatRole.User, [new TextContent("One label."), new UriContent(image, "image/png")])], cancellationToken: token);
            labels.Add((image, response.Text));
        });
        await registry.PostAsJsonAsync("labels", labels.Select(label => new { label.Image, label.Label }), cancellationToken); // expect: SI2001
    }
}
