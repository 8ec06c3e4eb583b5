using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Stories.Http;

[AiOutput]
public sealed record GeneratedPiece(int Index, string Text);

public sealed record StoryRequest(string Hero, string Place);

public sealed class Narrator(IChatClient chat)
{
    public async IAsyncEnumerable<GeneratedPiece> TellAsync(StoryRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int index = 0;
        string wish = $"Tell a story of {request.Hero} in {request.Place}.";
        await foreach (string sentence in SentencesAsync(chat.GetStreamingResponseAsync(wish, cancellationToken: cancellationToken)))
            yield return new GeneratedPiece(index++, sentence);
    }

    private static async IAsyncEnumerable<string> SentencesAsync(IAsyncEnumerable<ChatResponseUpdate> updates)
    {
        string rest = "";
        await foreach (ChatResponseUpdate update in updates)
        {
            rest += update.Text;
            int end;
            while ((end = rest.IndexOf(". ", StringComparison.Ordinal)) >= 0)
            {
                yield return rest[..(end + 1)];
                rest = rest[(end + 2)..];
            }
        }

        if (rest.Length > 0)
            yield return rest;
    }
}

public static class StoryEndpoints
{
    public static RouteGroupBuilder MapStories(this RouteGroupBuilder group)
    {
        group.MapPost("/", (StoryRequest request, Narrator narrator, CancellationToken cancellationToken) => narrator.TellAsync(request, cancellationToken));
        return group;
    }
}
