using SafeIntegration;

namespace Jobs;

public sealed class Pipeline
{
    private readonly Func<string, string> _label = _ => "received";

    public async Task RunAsync(HttpClient client)
    {
        string name = await client.GetStringAsync("name");
        Store(_label(name));
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
