using System.Diagnostics;

namespace Topics;

public sealed class Topics
{
    private readonly Dictionary<string, List<Func<string, Task>>> _handlers = [];

    public void Subscribe(string topic, Func<string, Task> handler)
    {
        if (!_handlers.ContainsKey(topic))
            _handlers[topic] = [];
        _handlers[topic].Add(handler);
    }

    public async Task PublishAsync(string topic, HttpRequest request)
    {
        string body = await new StreamReader(request.Body).ReadToEndAsync();
        foreach (Func<string, Task> handler in _handlers[topic])
            await handler(body); // expect: SI1001
    }
}

public sealed class Builds(Topics topics)
{
    public void Start() => topics.Subscribe("build", BuildAsync);

    private static async Task BuildAsync(string branch)
    {
        using Process? process = Process.Start("make", branch);
        await (process?.WaitForExitAsync() ?? Task.CompletedTask);
    }
}
