// The catch continues with the next line.
using System.Globalization;
using SafeIntegration;

namespace Import;

public sealed class PriceList(HttpClient supplier, ILogger<PriceList> logger)
{
    public async Task ImportAsync()
    {
        string text = await supplier.GetStringAsync("prices.csv");
        foreach (string line in text.Split('\n'))
        {
            decimal price;
            try
            {
                price = decimal.Parse(line, CultureInfo.InvariantCulture);
            }
            catch (FormatException)
            {
                logger.LogWarning("A line is no price");
                continue;
            }

            Store(price);
        }
    }

    [Effect]
    private static void Store(decimal price) => Console.WriteLine(price);
}
