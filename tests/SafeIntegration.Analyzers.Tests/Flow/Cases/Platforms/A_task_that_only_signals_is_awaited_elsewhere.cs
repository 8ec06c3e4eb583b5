using SafeIntegration;

namespace Handover.Signal;

public sealed class Signal(HttpClient client)
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string? Letter { get; private set; }

    public async Task FetchAsync()
    {
        Letter = await client.GetStringAsync("letter");
        _arrived.TrySetResult();
    }

    public async Task ActAsync()
    {
        await _arrived.Task;
        Ring("bell");
    }

    [Effect]
    private static void Ring(string bell) => Console.WriteLine(bell);
}
