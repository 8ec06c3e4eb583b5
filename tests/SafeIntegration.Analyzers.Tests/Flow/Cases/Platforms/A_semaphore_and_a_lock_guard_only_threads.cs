using SafeIntegration;

namespace Guards.Threads;

public sealed class Writer(HttpClient client)
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly Lock _lock = new();
    private string _text = "";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await _gate.WaitAsync(TimeSpan.FromSeconds(1), cancellationToken))
            return;
        try
        {
            string text = await client.GetStringAsync("text", cancellationToken);
            lock (_lock)
                _text = text;
            Store(_text); // expect: SI1001
        }
        finally
        {
            _gate.Release();
        }
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
