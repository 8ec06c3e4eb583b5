// shape: GetOrCreateAsync of the memory cache around a call
using Microsoft.Extensions.Caching.Memory;
using SafeIntegration;

namespace Currency;

public sealed record Quote(string Pair, decimal Rate);

public sealed class QuoteService(HttpClient bank, IMemoryCache cache)
{
    public async Task<Quote> FindAsync(string pair)
    {
        Quote? quote = await cache.GetOrCreateAsync("quote:" + pair, async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(5);
            return await bank.GetFromJsonAsync<Quote>("quotes/" + pair);
        });
        return quote ?? throw new InvalidOperationException("No quote.");
    }
}

public sealed class Exchange(QuoteService quotes, ILedger ledger)
{
    public async Task BuyAsync(string account, decimal amount)
    {
        Quote quote = await quotes.FindAsync("EURUSD");
        await ledger.BookAsync(account, amount * quote.Rate); // expect: SI1001
    }
}

public interface ILedger
{
    [Effect]
    Task BookAsync(string account, decimal amount);
}
