// shape: pipeline of delegates, one of which checks the message before the next runs
using SafeIntegration;

namespace Messaging.Pipeline;

public sealed record TopicMessage(string Topic, DateTimeOffset At);

public interface ITopicSource
{
    [ExternalInput]
    Task<TopicMessage> ReceiveAsync(CancellationToken cancellationToken);
}

public interface ITopicBus
{
    [Effect]
    Task PublishAsync(string topic);
}

public delegate Task MessageStep(TopicMessage message);

public static class Steps
{
    private static readonly string[] Topics = ["lights", "heating", "blinds"];

    public static MessageStep OnlyKnownTopics(MessageStep next) => async message =>
    {
        if (!Topics.Contains(message.Topic))
            return;

        await next(message);
    };
}

public sealed class TopicPump
{
    private readonly ITopicSource _source;
    private readonly MessageStep _pipeline;

    public TopicPump(ITopicSource source, ITopicBus bus)
    {
        _source = source;
        _pipeline = Steps.OnlyKnownTopics(message => bus.PublishAsync(message.Topic));
    }

    public async Task PumpAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
            await _pipeline(await _source.ReceiveAsync(cancellationToken));
    }
}
