// shape: a cache class that one service fills and another reads
using SafeIntegration;
using Microsoft.Extensions.Caching.Memory;

namespace Trading.Quotes;

public sealed class QuoteCache
{
    private readonly IMemoryCache _cache;
    public QuoteCache(IMemoryCache cache) => _cache = cache;
    public void Remember(string symbol, string quote) => _cache.Set("quote:" + symbol, quote);
    public string? Find(string symbol) => _cache.TryGetValue("quote:" + symbol, out string? quote) ? quote : null;
}
public interface IOrders { [Effect] Task OrderAsync(string quote); }
public sealed class QuoteReader
{
    private readonly HttpClient _http;
    private readonly QuoteCache _cache;
    public QuoteReader(HttpClient http, QuoteCache cache) { _http = http; _cache = cache; }
    public async Task ReadAsync(string symbol)
    {
        string quote = await _http.GetStringAsync("quotes/" + symbol);
        _cache.Remember(symbol, quote);
    }
}
public sealed class Buyer
{
    private readonly QuoteCache _cache;
    private readonly IOrders _orders;
    public Buyer(QuoteCache cache, IOrders orders) { _cache = cache; _orders = orders; }
    public async Task BuyAsync(string symbol)
    {
        string? quote = _cache.Find(symbol);
        if (quote != null) await _orders.OrderAsync(quote); // expect: SI1001
    }
}
