using SafeIntegration;

namespace Jobs;

public sealed class Pipeline
{
    private readonly Func<string, string> _clean = text => text.Trim().ToUpperInvariant();

    public async Task RunAsync(HttpClient client)
    {
        string name = await client.GetStringAsync("name");
        Store(_clean(name)); // expect: SI1001
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
