// shape: validating decorator, the only implementation that its consumer gets
using SafeIntegration;

namespace Prices;

public sealed record Tick(decimal Last);

public sealed class CheckedPrices(HttpClient exchange)
{
    public async Task<decimal> GetAsync(string isin)
    {
        Tick tick = await exchange.GetFromJsonAsync<Tick>("ticks/" + isin) ?? throw new InvalidOperationException("No tick.");
        return tick.Last is > 0 and < 100_000 ? tick.Last : throw new InvalidDataException($"The price of {isin} is out of range.");
    }
}

public sealed class LimitOrders(CheckedPrices prices, IMarket market)
{
    public async Task PlaceAsync(string isin)
    {
        decimal price = await prices.GetAsync(isin);
        await market.PlaceAsync(isin, decimal.Round(price, 2));
    }
}

public interface IMarket
{
    [Effect]
    Task PlaceAsync(string isin, decimal limit);
}
