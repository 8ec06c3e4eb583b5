// The test is right; its failing side goes on.
using SafeIntegration;

namespace Shop.Stock;

public sealed record StockLevel(string Sku, int Available);

public sealed class StockImport(HttpClient supplier, ILogger<StockImport> logger)
{
    public async Task ImportAsync(string sku)
    {
        StockLevel level = await supplier.GetFromJsonAsync<StockLevel>($"stock/{sku}") ?? throw new InvalidOperationException("No stock level.");
        if (level.Available is < 0 or > 100_000)
            logger.LogWarning("Strange stock of {Sku}: {Available}", sku, level.Available);

        SetStock(sku, level.Available); // expect: SI1001
    }

    [Effect]
    private static void SetStock(string sku, int available) => Console.WriteLine($"{sku}: {available}");
}
