// TryGetValue is a test, and its false side throws.
using SafeIntegration;

namespace Shop.Taxes;

public sealed record Address(string Country);

public sealed class TaxJob(HttpClient shop)
{
    private static readonly Dictionary<string, decimal> Rates = new() { ["DE"] = 0.19m, ["AT"] = 0.20m };

    public async Task RunAsync(int order)
    {
        Address address = await shop.GetFromJsonAsync<Address>($"orders/{order}/address") ?? throw new InvalidOperationException("No address.");
        if (!Rates.TryGetValue(address.Country, out decimal rate))
            throw new InvalidDataException($"No tax rate for '{address.Country}'.");

        SetTax(order, rate);
    }

    [Effect]
    private static void SetTax(int order, decimal rate) => Console.WriteLine($"{order}: {rate}");
}
