// shape: minimal API of .NET 10 with server-sent events
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Events;

public static class StoryEndpoints
{
    public static IEndpointRouteBuilder MapStories(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stories/{topic}", (string topic, IChatClient chat, CancellationToken cancellationToken) =>
        {
            async IAsyncEnumerable<string> WordsAsync([EnumeratorCancellation] CancellationToken token = default)
            {
                await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync($"A story about {topic}", cancellationToken: token))
                {
                    if (update.Text is { Length: > 0 } text)
                        yield return text;
                }
            }

            return TypedResults.ServerSentEvents(WordsAsync(cancellationToken), eventType: "word"); // expect: SI2010
        });
        return routes;
    }
}
