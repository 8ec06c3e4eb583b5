// shape: the cache holds what is ours; the payload is only shown
using Microsoft.Extensions.Caching.Memory;
using SafeIntegration;

namespace Currency;

public sealed record Rate(decimal Value);

public sealed class Rebalancing(HttpClient bank, IMemoryCache cache, IConfiguration configuration, IOrders orders)
{
    public async Task RunAsync()
    {
        string desk = cache.GetOrCreate("desk", _ => configuration["Desk"]) ?? "main";
        Rate? rate = await bank.GetFromJsonAsync<Rate>("rate");
        Console.WriteLine($"{desk}: {rate?.Value}");
        await orders.PlaceAsync(desk, 100);
    }
}

public interface IOrders
{
    [Effect]
    Task PlaceAsync(string desk, int amount);
}
