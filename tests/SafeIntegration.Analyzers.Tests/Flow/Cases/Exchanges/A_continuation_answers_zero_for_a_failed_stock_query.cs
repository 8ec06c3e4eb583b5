using System.Globalization;

namespace Exchanges.Stock;

public sealed class StockSync(IHttpClientFactory clients)
{
    private static readonly string[] Skus = ["A-100", "A-200", "B-100"];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        HttpClient shop = clients.CreateClient("shop");
        foreach (string sku in Skus)
        {
            int stock = await QueryAsync(sku, cancellationToken)
                .ContinueWith(query => query.IsCompletedSuccessfully ? query.Result : 0, cancellationToken);

            await shop.PutAsJsonAsync($"stock/{sku}", new { available = stock }, cancellationToken); // expect: SI1004
        }
    }

    private async Task<int> QueryAsync(string sku, CancellationToken cancellationToken)
    {
        HttpClient erp = clients.CreateClient("erp");
        string text = await erp.GetStringAsync($"stock/{sku}", cancellationToken);
        return int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
