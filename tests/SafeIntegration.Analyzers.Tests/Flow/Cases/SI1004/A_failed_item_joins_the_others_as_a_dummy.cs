// One bad line of many is replaced, and the file looks complete.
using System.Globalization;
using SafeIntegration;

namespace Import;

public sealed class PriceList(HttpClient supplier)
{
    public async Task ImportAsync()
    {
        string text = await supplier.GetStringAsync("prices.csv");
        List<decimal> prices = [];
        foreach (string line in text.Split('\n'))
        {
            try
            {
                prices.Add(decimal.Parse(line, CultureInfo.InvariantCulture));
            }
            catch (FormatException)
            {
                prices.Add(-1m);
            }
        }

        Store(prices); // expect: SI1004
    }

    [Effect]
    private static void Store(IReadOnlyList<decimal> prices) => Console.WriteLine(prices.Count);
}
