using SafeIntegration;

namespace Shop;

public sealed class Sizes(HttpClient client)
{
    private static readonly Dictionary<string, int> Widths = new() { ["S"] = 40, ["M"] = 50 };

    public async Task RunAsync()
    {
        string size = await client.GetStringAsync("size");
        if (!Widths.ContainsKey(size))
            throw new InvalidDataException("The size is not known.");
        Store(size, Widths[size]);
    }

    [Effect]
    private static void Store(string size, int width) => Console.WriteLine($"{size} {width}");
}
