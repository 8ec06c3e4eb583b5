// ContinueWith is a catch.
using SafeIntegration;

namespace Shop.Stock;

[Contract("stock.v1")]
public sealed partial record Stock
{
    public required int Available { get; init; }
}

public sealed class StockSync(HttpClient supplier)
{
    public async Task SyncAsync(int product)
    {
        int available = await supplier.GetContractAsync<Stock>($"stock/{product}")
            .ContinueWith(task => task.IsFaulted ? 0 : task.Result.Available, TaskScheduler.Default);
        SetStock(product, available); // expect: SI1004
    }

    [Effect]
    private static void SetStock(int product, int available) => Console.WriteLine($"{product}: {available}");
}
