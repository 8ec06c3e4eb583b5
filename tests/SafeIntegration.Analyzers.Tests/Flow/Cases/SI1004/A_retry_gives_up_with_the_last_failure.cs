// The catch goes round again, and the last one is not caught.
using SafeIntegration;

namespace Shop.Stock;

[Contract("stock.v1")]
public sealed partial record Stock
{
    public required int Available { get; init; }
}

public sealed class StockSync(HttpClient supplier)
{
    public async Task SyncAsync(int product, CancellationToken cancellationToken)
    {
        Stock stock = await ReadAsync(product, cancellationToken);
        SetStock(product, stock.Available);
    }

    private async Task<Stock> ReadAsync(int product, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await supplier.GetContractAsync<Stock>($"stock/{product}", cancellationToken);
            }
            catch (HttpRequestException) when (attempt < 3)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt), cancellationToken);
            }
        }
    }

    [Effect]
    private static void SetStock(int product, int available) => Console.WriteLine($"{product}: {available}");
}
