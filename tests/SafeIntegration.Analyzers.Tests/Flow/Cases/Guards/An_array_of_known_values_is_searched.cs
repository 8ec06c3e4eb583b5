using SafeIntegration;

namespace Shop;

public sealed class Sizes(HttpClient client)
{
    private static readonly string[] Known = ["S", "M", "L"];

    public async Task RunAsync()
    {
        string size = await client.GetStringAsync("size");
        if (Array.IndexOf(Known, size) < 0)
            return;
        Store(size);
    }

    [Effect]
    private static void Store(string size) => Console.WriteLine(size);
}
