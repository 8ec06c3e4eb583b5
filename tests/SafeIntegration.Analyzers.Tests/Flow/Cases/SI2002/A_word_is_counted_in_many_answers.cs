using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Forum.Moderation;

public interface IThreads
{
    [Effect]
    Task CloseAsync(Guid thread, CancellationToken cancellationToken);
}

public sealed class HeatMeter(IChatClient chat, IThreads threads)
{
    public async Task MeasureAsync(Guid thread, IReadOnlyList<string> posts, CancellationToken cancellationToken)
    {
        int heated = 0;
        foreach (string post in posts)
        {
            ChatResponse answer = await chat.GetResponseAsync("Calm or heated?\n" + post, cancellationToken: cancellationToken);
            if (answer.Text.Contains("heated", StringComparison.OrdinalIgnoreCase))
                heated++;
        }

        if (heated * 2 > posts.Count)
            await threads.CloseAsync(thread, cancellationToken); // expect: SI2002
    }
}
