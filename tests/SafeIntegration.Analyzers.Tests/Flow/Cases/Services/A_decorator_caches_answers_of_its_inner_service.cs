// shape: caching decorator with a ConcurrentDictionary and Lazy<Task<T>>
using System.Collections.Concurrent;
using SafeIntegration;

namespace Prices;

public interface IPriceSource
{
    Task<decimal> GetAsync(string isin);
}

public sealed record PriceAnswer(decimal Last);

public sealed class HttpPriceSource(HttpClient exchange) : IPriceSource
{
    public async Task<decimal> GetAsync(string isin) => (await exchange.GetFromJsonAsync<PriceAnswer>("prices/" + isin))?.Last ?? throw new InvalidOperationException("No price.");
}

public sealed class CachedPriceSource(IPriceSource inner) : IPriceSource
{
    private readonly ConcurrentDictionary<string, Lazy<Task<decimal>>> _prices = new();

    public Task<decimal> GetAsync(string isin) => _prices.GetOrAdd(isin, key => new Lazy<Task<decimal>>(() => inner.GetAsync(key))).Value;
}

public sealed class Rebalancer(CachedPriceSource prices, IBroker broker)
{
    public async Task BuyAsync(string isin, int pieces)
    {
        decimal limit = await prices.GetAsync(isin);
        await broker.BuyAsync(isin, pieces, limit * 1.01m); // expect: SI1001
    }
}

public interface IBroker
{
    [Effect]
    Task BuyAsync(string isin, int pieces, decimal limit);
}
