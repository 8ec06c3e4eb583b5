using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Case.StreamedSubtitles;

public interface ISubtitleFeed
{
    [Effect]
    Task PublishAsync(int index, string sentence, CancellationToken cancellationToken);
}

public sealed class Narrator(IChatClient chat, ISubtitleFeed feed)
{
    public async Task NarrateAsync(string scene, CancellationToken cancellationToken)
    {
        int index = 0;
        await foreach (string sentence in SentencesAsync(scene, cancellationToken).ConfigureAwait(false))
            await feed.PublishAsync(index++, sentence, cancellationToken); // expect: SI2001
    }

    private async IAsyncEnumerable<string> SentencesAsync(string scene, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StringBuilder buffer = new();
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync("Describe the scene: " + scene, cancellationToken: cancellationToken))
        {
            buffer.Append(update.Text);
            string text = buffer.ToString();
            int end = text.IndexOf('.');
            if (end < 0)
                continue;

            yield return text[..(end + 1)];
            buffer.Clear().Append(text.AsSpan(end + 1));
        }

        if (buffer.Length > 0)
            yield return buffer.ToString();
    }
}
