using System.Net.Http.Json;
using SafeIntegration;

namespace Community.Released;

public sealed record Review(string State, bool Released);

public interface IFeed
{
    [Effect]
    Task PublishAsync(Guid draftId, CancellationToken cancellationToken);

    [Effect]
    Task RemoveAsync(Guid draftId, CancellationToken cancellationToken);
}

public sealed class ReviewPoller(HttpClient moderation, IFeed feed, ILogger<ReviewPoller> logger)
{
    public async Task PollAsync(IReadOnlyCollection<Guid> drafts, CancellationToken cancellationToken)
    {
        foreach (Guid draft in drafts)
        {
            Review? review = await moderation.GetFromJsonAsync<Review>($"reviews/{draft:N}", cancellationToken);
            if (review is null)
                continue;

            await (review.State switch
            {
                "done" when review.Released => feed.PublishAsync(draft, cancellationToken),
                "abuse" => feed.RemoveAsync(draft, cancellationToken),
                "done" or "open" => Wait(draft),
                _ => throw new NotSupportedException($"The state '{review.State}' is not known."),
            });
        }
    }

    private Task Wait(Guid draft)
    {
        logger.LogDebug("{Draft} is still open", draft);
        return Task.CompletedTask;
    }
}
