using System.Collections.Immutable;
using SafeIntegration;

namespace Immutables;

public sealed class Prices(HttpClient client)
{
    private ImmutableDictionary<string, string> _prices = ImmutableDictionary<string, string>.Empty;

    public async Task RefreshAsync(string sku)
    {
        string price = await client.GetStringAsync($"prices/{sku}");
        ImmutableInterlocked.Update(ref _prices, prices => prices.SetItem(sku, price));
    }

    public void Publish(string sku) => Set(sku, _prices[sku]); // expect: SI1001

    [Effect]
    private static void Set(string sku, string price) => Console.WriteLine($"{sku} {price}");
}
