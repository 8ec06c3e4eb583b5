using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Words;

public static class WordEndpoints
{
    public static void MapWords(this WebApplication app) => app.MapGet("/words", StreamAsync);

    [return: AiOutput]
    private static async IAsyncEnumerable<string> StreamAsync(string topic, IChatClient chat, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync("Write about " + topic, cancellationToken: cancellationToken))
            yield return update.Text;
    }
}
