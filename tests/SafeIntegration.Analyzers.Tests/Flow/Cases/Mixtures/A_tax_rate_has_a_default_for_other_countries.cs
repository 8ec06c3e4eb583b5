using SafeIntegration;

namespace Taxes;

public sealed record Sale(string Country, decimal Net);

public sealed class Taxes(HttpClient shop)
{
    private static readonly Dictionary<string, decimal> Rates = new() { ["DE"] = 0.19m, ["FR"] = 0.20m };

    public async Task RunAsync(Guid id)
    {
        Sale sale = (await shop.GetFromJsonAsync<Sale>($"sales/{id}"))!;
        decimal rate = Rates.TryGetValue(sale.Country, out decimal known) ? known : 0.19m;
        SetRate(id, rate); // expect: SI1005
    }

    [Effect]
    private static void SetRate(Guid id, decimal rate) => Console.WriteLine($"{id} {rate}");
}
