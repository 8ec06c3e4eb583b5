using System.Diagnostics;

namespace Bus;

public sealed class Listener(HttpClient queue)
{
    public Action<string>? OnMessage { get; set; }

    public async Task PollAsync()
    {
        string message = await queue.GetStringAsync("next");
        OnMessage?.Invoke(message);
    }
}

public static class Setup
{
    public static async Task RunAsync(HttpClient queue)
    {
        Listener listener = new(queue) { OnMessage = message => Console.WriteLine(message) };
        await listener.PollAsync();
        Process.Start("/usr/bin/sync");
    }
}
