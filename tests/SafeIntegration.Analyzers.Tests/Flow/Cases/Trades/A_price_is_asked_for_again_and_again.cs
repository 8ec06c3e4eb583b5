// shape: retry by goto out of a filtered catch
using System.Globalization;
using SafeIntegration;

namespace Wholesale.Prices;

public interface IWebShop
{
    [Effect]
    Task SetPriceAsync(string article, decimal price);
}

public sealed class PriceSync(HttpClient wholesaler, IWebShop shop, ILogger<PriceSync> logger)
{
    private const int MaxAttempts = 3;

    public async Task SyncAsync(string article, CancellationToken cancellationToken)
    {
        int attempt = 0;
        decimal price;

    again:
        try
        {
            string text = await wholesaler.GetStringAsync($"articles/{article}/price", cancellationToken);
            price = decimal.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException e) when (attempt < MaxAttempts)
        {
            attempt++;
            logger.LogWarning(e, "The price of {Article} did not come, attempt {Attempt}", article, attempt);
            await Task.Delay(TimeSpan.FromSeconds(attempt), cancellationToken);
            goto again;
        }

        await shop.SetPriceAsync(article, price);
    }
}
