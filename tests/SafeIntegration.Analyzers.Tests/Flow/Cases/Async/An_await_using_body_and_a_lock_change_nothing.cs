using SafeIntegration;

namespace Files;

public sealed class Appender(HttpClient client)
{
    private readonly Lock _gate = new();

    public async Task AppendAsync(string file, CancellationToken cancellationToken)
    {
        string text = await client.GetStringAsync("text", cancellationToken);
        await using StreamWriter log = new(Stream.Null);
        await log.WriteLineAsync("Received.");
        lock (_gate)
        {
            File.AppendAllText(file, text); // expect: SI1001
        }
    }
}
