using SafeIntegration;

namespace Shop;

public sealed class Sizes(HttpClient client)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase) { "small", "large" };

    public async Task RunAsync()
    {
        foreach (string size in await client.GetFromJsonAsync<string[]>("sizes") ?? [])
        {
            if (!_known.Contains(size))
                continue;
            Store(size);
        }
    }

    [Effect]
    private static void Store(string size) => Console.WriteLine(size);
}
