using System.Diagnostics.Metrics;

namespace Subscribers;

public sealed class Feed(HttpClient client)
{
    private Func<string, Task>? _subscriber;

    public void Subscribe(Func<string, Task> subscriber) => _subscriber = subscriber;

    public async Task PollAsync()
    {
        string item = await client.GetStringAsync("item");
        if (_subscriber is { } subscriber)
            await subscriber(item);
    }
}

public sealed class Monitor(Feed feed, ILogger<Monitor> logger, Counter<int> items)
{
    public void Start() => feed.Subscribe(item =>
    {
        logger.LogInformation("Received {Length}", item.Length);
        items.Add(1);
        return Task.CompletedTask;
    });
}
