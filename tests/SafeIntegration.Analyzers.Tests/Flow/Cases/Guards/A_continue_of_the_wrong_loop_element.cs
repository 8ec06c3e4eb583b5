using SafeIntegration;

namespace Shop;

public sealed class Sizes(HttpClient client)
{
    private readonly HashSet<string> _known = ["small", "large"];

    public async Task RunAsync()
    {
        string[] sizes = await client.GetFromJsonAsync<string[]>("sizes") ?? [];
        for (int i = 0; i + 1 < sizes.Length; i++)
        {
            string current = sizes[i];
            string next = sizes[i + 1];
            if (!_known.Contains(current))
                continue;
            Store(next); // expect: SI1001
        }
    }

    [Effect]
    private static void Store(string size) => Console.WriteLine(size);
}
