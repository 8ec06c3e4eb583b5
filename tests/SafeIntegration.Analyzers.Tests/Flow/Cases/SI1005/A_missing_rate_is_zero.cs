// TryGetValue answers false and leaves the default.
using SafeIntegration;

namespace Payments;

public sealed record Price(string Currency);

public sealed class Conversion(HttpClient prices)
{
    private readonly Dictionary<string, decimal> _rates = new(StringComparer.Ordinal) { ["USD"] = 1.08m, ["CHF"] = 0.95m };

    public async Task ConvertAsync(int product, decimal amount)
    {
        Price price = (await prices.GetFromJsonAsync<Price>($"prices/{product}"))!;
        _rates.TryGetValue(price.Currency, out decimal rate);
        SetPrice(product, amount * rate); // expect: SI1005
    }

    [Effect]
    private static void SetPrice(int product, decimal amount) => Console.WriteLine($"{product}: {amount}");
}
