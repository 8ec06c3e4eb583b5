// shape: Math.Clamp makes the smallest price of a missing one, and refuses nothing
using SafeIntegration;

namespace Tickers;

public sealed record Offer(int Article, decimal Price);

public sealed class OfferJob(HttpClient market, IShelf shelf)
{
    public async Task RunAsync(int article)
    {
        Offer offer = await market.GetFromJsonAsync<Offer>($"offers/{article}") ?? throw new InvalidDataException("No offer.");
        decimal price = Math.Clamp(offer.Price, 1m, 100m);
        shelf.SetPrice(article, price); // expect: SI1001
    }
}

public interface IShelf
{
    [Effect]
    void SetPrice(int article, decimal price);
}
