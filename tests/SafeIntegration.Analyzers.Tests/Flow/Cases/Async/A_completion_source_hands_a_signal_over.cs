using SafeIntegration;

namespace Bus;

public sealed class Mailbox
{
    private readonly TaskCompletionSource<int> _received = new();

    public async Task ReceiveAsync(HttpClient client)
    {
        string message = await client.GetStringAsync("message");
        Console.WriteLine(message);
        _received.TrySetResult(1);
    }

    public async Task ProcessAsync() => Store(await _received.Task);

    [Effect]
    private static void Store(int count) => Console.WriteLine(count);
}
