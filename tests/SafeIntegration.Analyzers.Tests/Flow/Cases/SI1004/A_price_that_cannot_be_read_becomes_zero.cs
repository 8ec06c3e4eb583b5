// The parse protects; the catch takes the protection away.
using System.Globalization;
using SafeIntegration;

namespace Shop.Prices;

public sealed class PriceFeed(HttpClient supplier)
{
    public async Task UpdateAsync(int product)
    {
        string text = await supplier.GetStringAsync($"prices/{product}");
        decimal price;
        try
        {
            price = decimal.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            price = 0;
        }

        SetPrice(product, price); // expect: SI1004
    }

    [Effect]
    private static void SetPrice(int product, decimal price) => Console.WriteLine($"{product}: {price}");
}
