using System.Globalization;
using SafeIntegration;

namespace Case.LeftOut;

public interface IProducts
{
    IReadOnlyList<int> All();
}

public interface IPriceTags
{
    [Effect]
    Task SetAsync(int product, decimal price, CancellationToken cancellationToken);
}

public sealed class PriceTagRun(HttpClient prices, IProducts products, IPriceTags tags, ILogger<PriceTagRun> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        int left = 0;
        foreach (int product in products.All())
        {
            string text = await prices.GetStringAsync($"prices/{product}", cancellationToken);
            decimal price;
            try
            {
                price = decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            }
            catch (Exception problem) when (problem is FormatException or OverflowException)
            {
                logger.LogWarning(problem, "Product {Product} keeps its tag", product);
                left++;
                continue;
            }

            await tags.SetAsync(product, price, cancellationToken);
        }

        logger.LogInformation("{Left} products were left out", left);
    }
}
