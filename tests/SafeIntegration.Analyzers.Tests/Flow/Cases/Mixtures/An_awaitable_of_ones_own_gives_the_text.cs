using System.Runtime.CompilerServices;
using SafeIntegration;

namespace Awaitables;

public readonly struct Delayed<T>(Task<T> task)
{
    public TaskAwaiter<T> GetAwaiter() => task.GetAwaiter();
}

public sealed class Texts(HttpClient client)
{
    public async Task RunAsync() => Store(await ReadAsync()); // expect: SI1001

    private Delayed<string> ReadAsync() => new(client.GetStringAsync("text"));

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
