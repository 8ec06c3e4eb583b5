using System.Threading.Channels;
using SafeIntegration;

namespace Bus;

public sealed class Relay(HttpClient client)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Channel<string> received = Channel.CreateUnbounded<string>();
        Channel<string> own = Channel.CreateUnbounded<string>();
        await received.Writer.WriteAsync(await client.GetStringAsync("next", cancellationToken), cancellationToken);
        await own.Writer.WriteAsync("started", cancellationToken);

        Console.WriteLine(await received.Reader.ReadAsync(cancellationToken));
        if (own.Reader.TryRead(out string? message))
            Store(message);
    }

    [Effect]
    private static void Store(string message) => Console.WriteLine(message);
}
