using SafeIntegration;

namespace Import;

public sealed record Entry(string Source, string Text);

public sealed class Entries(HttpClient client)
{
    public async Task RunAsync()
    {
        Entry entry = new("nightly", await client.GetStringAsync("text"));
        var (source, _) = entry;
        Store(source);
    }

    [Effect]
    private static void Store(string source) => Console.WriteLine(source);
}
