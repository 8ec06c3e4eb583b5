using SafeIntegration;

namespace Jobs;

public sealed class Flusher : IDisposable
{
    public string Pending { get; set; } = "";

    public void Dispose() => Store(Pending); // expect-one: SI1001

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}

public sealed class Handling(HttpClient client)
{
    public async Task RunAsync()
    {
        using Flusher flusher = new(); // expect-one: SI1001
        flusher.Pending = await client.GetStringAsync("text");
    }
}
