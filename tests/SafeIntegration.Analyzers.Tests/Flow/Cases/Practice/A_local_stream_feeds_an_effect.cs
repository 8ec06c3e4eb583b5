// shape: a local function that streams answers while the method stores them
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Captions;

public interface ICaptions
{
    [Effect]
    Task SetAsync(int picture, string caption);
}

public sealed class CaptionJob(IChatClient chat, ICaptions captions)
{
    public async Task RunAsync(IReadOnlyList<string> pictures, CancellationToken cancellationToken)
    {
        int picture = 0;
        await foreach (string caption in AskAsync(cancellationToken))
            await captions.SetAsync(picture++, caption); // expect: SI2001

        async IAsyncEnumerable<string> AskAsync([EnumeratorCancellation] CancellationToken token)
        {
            foreach (string path in pictures)
            {
                ChatResponse response = await chat.GetResponseAsync("Caption: " + path, cancellationToken: token);
                yield return response.Text;
            }
        }
    }
}
