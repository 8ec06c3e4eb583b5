using SafeIntegration;

namespace Orders;

public sealed class Envelope
{
    public string Body { get; set; } = "";

    public DateTimeOffset ReceivedAt { get; set; }
}

public sealed class Envelopes(HttpClient client, TimeProvider time)
{
    public async Task RunAsync()
    {
        Envelope envelope = new() { ReceivedAt = time.GetUtcNow() };
        envelope.Body = await client.GetStringAsync("body");
        Store(envelope.ReceivedAt);
    }

    [Effect]
    private static void Store(DateTimeOffset at) => Console.WriteLine(at);
}
