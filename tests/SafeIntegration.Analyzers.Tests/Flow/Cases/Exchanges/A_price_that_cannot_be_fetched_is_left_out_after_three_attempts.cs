using System.Globalization;
using SafeIntegration;

public interface IPriceBoard
{
    IReadOnlyCollection<int> Products { get; }

    [Effect]
    Task SetAsync(int product, decimal price, CancellationToken cancellationToken);
}

public sealed class PriceFeed(HttpClient http)
{
    public async Task<decimal> FetchAsync(int product, CancellationToken cancellationToken)
    {
        int attempt = 0;
        while (true)
        {
            try
            {
                string text = await http.GetStringAsync($"prices/{product}", cancellationToken);
                return decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            }
            catch (HttpRequestException) when (attempt < 2)
            {
                attempt++;
                await Task.Delay(TimeSpan.FromMilliseconds(200 << attempt), cancellationToken);
            }
        }
    }
}

public sealed class PriceJob(PriceFeed feed, IPriceBoard board, ILogger<PriceJob> logger)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int failed = 0;
        foreach (int product in board.Products)
        {
            decimal price;
            try
            {
                price = await feed.FetchAsync(product, cancellationToken);
            }
            catch (Exception exception) when (exception is HttpRequestException or FormatException)
            {
                failed++;
                logger.LogError(exception, "Product {Product} keeps its price", product);
                continue;
            }

            await board.SetAsync(product, price, cancellationToken);
        }

        return failed;
    }
}
