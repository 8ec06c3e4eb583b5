using SafeIntegration;

namespace Subscribers.Checked;

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

public sealed class Lamp(Feed feed)
{
    public void Start() => feed.Subscribe(item =>
    {
        if (item is "on" or "off")
            Switch(item);
        return Task.CompletedTask;
    });

    [Effect]
    private static void Switch(string state) => Console.WriteLine(state);
}
