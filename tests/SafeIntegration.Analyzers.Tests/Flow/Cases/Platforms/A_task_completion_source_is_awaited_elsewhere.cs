using SafeIntegration;

namespace Handover;

public sealed class Handover(HttpClient client)
{
    private readonly TaskCompletionSource<string> _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task FetchAsync() => _arrived.TrySetResult(await client.GetStringAsync("letter"));

    public async Task ActAsync() => Send(await _arrived.Task); // expect: SI1001

    [Effect]
    private static void Send(string letter) => Console.WriteLine(letter);
}
