// Logged, and thrown again.
using System.Globalization;
using SafeIntegration;

namespace Shop.Prices;

public sealed class PriceFeed(HttpClient supplier, ILogger<PriceFeed> logger)
{
    public async Task UpdateAsync(int product)
    {
        string text = await supplier.GetStringAsync($"prices/{product}");
        decimal price;
        try
        {
            price = decimal.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException problem)
        {
            logger.LogError(problem, "No price for {Product}", product);
            throw;
        }

        SetPrice(product, price);
    }

    [Effect]
    private static void SetPrice(int product, decimal price) => Console.WriteLine($"{product}: {price}");
}
