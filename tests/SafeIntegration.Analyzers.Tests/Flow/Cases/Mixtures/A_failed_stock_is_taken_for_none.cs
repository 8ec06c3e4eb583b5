using SafeIntegration;

namespace Stock.None;

public sealed class Reorder(HttpClient warehouse)
{
    public async Task RunAsync(string sku)
    {
        int pieces = await StockAsync(sku);
        Order(sku, 100 - pieces); // expect: SI1004
    }

    private async Task<int> StockAsync(string sku)
    {
        try
        {
            return int.Parse(await warehouse.GetStringAsync($"stock/{sku}"), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    [Effect]
    private static void Order(string sku, int pieces) => Console.WriteLine($"{sku} {pieces}");
}
