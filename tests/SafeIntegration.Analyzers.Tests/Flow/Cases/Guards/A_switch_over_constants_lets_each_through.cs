using SafeIntegration;

namespace Shop;

public sealed class Sizes(HttpClient client)
{
    public async Task RunAsync()
    {
        string size = await client.GetStringAsync("size");
        switch (size)
        {
            case "S":
            case "M":
                Store(size);
                break;
            case "L" or "XL":
                Store(size.ToLowerInvariant());
                break;
        }
    }

    [Effect]
    private static void Store(string size) => Console.WriteLine(size);
}
