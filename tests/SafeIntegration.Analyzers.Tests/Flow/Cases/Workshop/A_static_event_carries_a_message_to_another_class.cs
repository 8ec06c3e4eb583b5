// shape: static event hub of an older desktop-style code base
using SafeIntegration;

namespace Legacy.Hub;

public static class MessageHub
{
    public static event Action<string>? Received;

    public static void Raise(string message) => Received?.Invoke(message);
}

public sealed class Poller(HttpClient service)
{
    public async Task PollAsync() => MessageHub.Raise(await service.GetStringAsync("messages/next")); // expect: SI1001
}

public sealed class Siren
{
    public Siren() => MessageHub.Received += OnReceived;

    private void OnReceived(string message) => Sound(message);

    [Effect]
    private static void Sound(string pattern) => Console.Beep();
}
