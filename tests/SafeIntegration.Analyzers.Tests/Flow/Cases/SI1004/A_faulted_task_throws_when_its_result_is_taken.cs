// The continuation logs; the result is of the task itself.
using SafeIntegration;

namespace Shop.Stock;

[Contract("stock.v1")]
public sealed partial record Stock
{
    public required int Available { get; init; }
}

public sealed class StockSync(HttpClient supplier, ILogger<StockSync> logger)
{
    public async Task SyncAsync(int product)
    {
        Task<Stock> reading = supplier.GetContractAsync<Stock>($"stock/{product}");
        _ = reading.ContinueWith(task => logger.LogError(task.Exception, "No stock"), TaskContinuationOptions.OnlyOnFaulted);
        Stock stock = await reading;
        SetStock(product, stock.Available);
    }

    [Effect]
    private static void SetStock(int product, int available) => Console.WriteLine($"{product}: {available}");
}
