// shape: decorator behind an interface with a concurrent dictionary, primary constructors
using System.Collections.Concurrent;
using SafeIntegration;

namespace Retail.Tags;

public interface IPriceBook
{
    Task<string> FindAsync(string article);
}

public sealed class RemotePriceBook(HttpClient http) : IPriceBook
{
    public Task<string> FindAsync(string article) => http.GetStringAsync($"prices/{article}");
}

public sealed class RememberingPriceBook(IPriceBook inner) : IPriceBook
{
    private readonly ConcurrentDictionary<string, string> _known = new();

    public async Task<string> FindAsync(string article)
    {
        if (_known.TryGetValue(article, out string? price))
            return price;

        price = await inner.FindAsync(article);
        return _known.GetOrAdd(article, price);
    }
}

public interface IShelfDisplay
{
    [Effect]
    Task ShowAsync(int shelf, string text);
}

public sealed class ShelfTags(IPriceBook prices, IShelfDisplay display)
{
    public async Task UpdateAsync(IReadOnlyDictionary<int, string> shelves)
    {
        foreach ((int shelf, string article) in shelves)
        {
            string price = await prices.FindAsync(article);
            await display.ShowAsync(shelf, price); // expect: SI1001
        }
    }
}

public static class ShelfTagServices
{
    public static IServiceCollection AddShelfTags(this IServiceCollection services) => services
        .AddSingleton<IPriceBook>(provider => new RememberingPriceBook(new RemotePriceBook(provider.GetRequiredService<HttpClient>())))
        .AddSingleton<ShelfTags>();
}
