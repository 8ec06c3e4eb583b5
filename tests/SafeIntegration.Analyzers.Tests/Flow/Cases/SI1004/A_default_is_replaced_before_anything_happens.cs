// Whatever the catch set, the effect gets what a person typed into our own configuration.
using System.Globalization;
using SafeIntegration;

namespace Charging;

public sealed class TariffJob(HttpClient utility, IConfiguration configuration)
{
    public async Task RunAsync()
    {
        decimal price;
        try
        {
            price = decimal.Parse(await utility.GetStringAsync("tariff"), CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            price = 0;
        }

        Console.WriteLine($"The utility says {price}.");
        price = configuration.GetValue<decimal>("Tariff:Price");
        SetPrice(price);
    }

    [Effect]
    private static void SetPrice(decimal price) => Console.WriteLine(price);
}
