using SafeIntegration;

namespace Import;

public sealed class Prices(HttpClient client)
{
    private readonly Dictionary<string, decimal> _prices = new() { ["a"] = 1.5m, ["b"] = 2.5m };

    public async Task RunAsync()
    {
        string code = await client.GetStringAsync("code");
        if (_prices.TryGetValue(code, out decimal price))
            Store(price);
    }

    [Effect]
    private static void Store(decimal price) => Console.WriteLine(price);
}
