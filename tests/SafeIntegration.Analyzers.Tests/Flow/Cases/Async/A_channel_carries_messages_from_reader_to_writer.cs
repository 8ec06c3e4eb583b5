using System.Threading.Channels;
using SafeIntegration;

namespace Bus;

public sealed class Relay(HttpClient client)
{
    private readonly Channel<string> _channel = Channel.CreateBounded<string>(100);

    public async Task ProduceAsync(CancellationToken cancellationToken)
    {
        string message = await client.GetStringAsync("next", cancellationToken);
        await _channel.Writer.WriteAsync(message, cancellationToken);
    }

    public async Task ConsumeAsync(CancellationToken cancellationToken)
    {
        await foreach (string message in _channel.Reader.ReadAllAsync(cancellationToken))
            Store(message); // expect: SI1001
    }

    [Effect]
    private static void Store(string message) => Console.WriteLine(message);
}
