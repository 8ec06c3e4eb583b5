// GetValueOrDefault with a fallback.
using System.Collections.Frozen;
using SafeIntegration;

namespace Shop.Taxes;

public sealed record Address(string Country);

public sealed class TaxJob(HttpClient shop)
{
    private static readonly FrozenDictionary<string, decimal> Rates = new Dictionary<string, decimal> { ["DE"] = 0.19m, ["AT"] = 0.20m }.ToFrozenDictionary();

    public async Task RunAsync(int order)
    {
        Address address = await shop.GetFromJsonAsync<Address>($"orders/{order}/address") ?? throw new InvalidOperationException("No address.");
        decimal rate = Rates.GetValueOrDefault(address.Country, 0.19m);
        SetTax(order, rate); // expect: SI1005
    }

    [Effect]
    private static void SetTax(int order, decimal rate) => Console.WriteLine($"{order}: {rate}");
}
