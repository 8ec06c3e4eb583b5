using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Words;

public static class WordEndpoints
{
    public static void MapWords(this WebApplication app) => app.MapGet("/words", StreamAsync);

    private static async IAsyncEnumerable<string> StreamAsync(string topic, IChatClient chat, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return "[";
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync("Write about " + topic, cancellationToken: cancellationToken))
            yield return update.Text; // expect: SI2010
        yield return "]";
    }
}
