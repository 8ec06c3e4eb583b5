using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Community;

public interface IModerators
{
    Task<bool> IsSpamAsync(long comment);
}

public interface IForum
{
    [Effect]
    Task HideAsync(long comment);
}

public sealed class CommentReview(IChatClient chat, IModerators moderators, IForum forum, Meter meter)
{
    private readonly Counter<int> _disagreements = meter.CreateCounter<int>("disagreements");

    public async Task ReviewAsync(long comment, string text)
    {
        ChatResponse response = await chat.GetResponseAsync("Spam? yes or no.\n" + text);
        bool model = response.Text.StartsWith("yes", StringComparison.Ordinal);
        bool spam = await moderators.IsSpamAsync(comment);
        if (spam != model) _disagreements.Add(1);
        if (spam) await forum.HideAsync(comment);
    }
}
