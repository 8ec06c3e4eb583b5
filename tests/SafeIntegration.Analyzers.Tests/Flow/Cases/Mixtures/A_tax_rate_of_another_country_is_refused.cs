using SafeIntegration;

namespace Taxes.Refused;

public sealed record Sale(string Country, decimal Net);

public sealed class Taxes(HttpClient shop)
{
    private static readonly Dictionary<string, decimal> Rates = new() { ["DE"] = 0.19m, ["FR"] = 0.20m };

    public async Task RunAsync(Guid id)
    {
        Sale sale = (await shop.GetFromJsonAsync<Sale>($"sales/{id}"))!;
        decimal rate = Rates.TryGetValue(sale.Country, out decimal known) ? known : throw new InvalidDataException("The country has no rate.");
        SetRate(id, rate);
    }

    [Effect]
    private static void SetRate(Guid id, decimal rate) => Console.WriteLine($"{id} {rate}");
}
