using SafeIntegration;

namespace Case.LargerModel;

public sealed record Topic(string Label, double Confidence);

public interface IClassifier
{
    [AiOutput]
    Task<IReadOnlyList<Topic>> ClassifyAsync(string text, CancellationToken cancellationToken);
}

public interface IVisits
{
    [Effect]
    Task KeepAsync(Guid visitor, string page, CancellationToken cancellationToken);
}

public sealed class TopicBoard(
    [FromKeyedServices("small")] IClassifier small,
    [FromKeyedServices("large")] IClassifier large,
    IVisits visits,
    ILogger<TopicBoard> logger)
{
    public async Task ShowAsync(Guid visitor, string text, CancellationToken cancellationToken)
    {
        IReadOnlyList<Topic> topics = await small.ClassifyAsync(text, cancellationToken);
        Topic? best = topics.MaxBy(topic => topic.Confidence);
        if (best is null or { Confidence: < 0.6 })
        {
            logger.LogInformation("The small model is not sure");
            topics = await large.ClassifyAsync(text, cancellationToken);
        }

        foreach (Topic topic in topics.OrderByDescending(topic => topic.Confidence))
            logger.LogInformation("{Label} {Confidence:P0}", topic.Label, topic.Confidence);

        await visits.KeepAsync(visitor, "topics", cancellationToken);
    }
}
