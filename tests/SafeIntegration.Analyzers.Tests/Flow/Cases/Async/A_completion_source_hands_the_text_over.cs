using SafeIntegration;

namespace Bus;

public sealed class Mailbox
{
    private readonly TaskCompletionSource<string> _first = new();

    public async Task ReceiveAsync(HttpClient client) => _first.TrySetResult(await client.GetStringAsync("message"));

    public async Task ProcessAsync() => Store(await _first.Task); // expect: SI1001

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
