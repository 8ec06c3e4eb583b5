using SafeIntegration;

namespace Resolved;

public interface IPriceSource
{
    Task<string> ReadAsync(string sku);
}

public sealed class PartnerPrices(HttpClient partner) : IPriceSource
{
    public Task<string> ReadAsync(string sku) => partner.GetStringAsync($"prices/{sku}");
}

public sealed class PriceJob(IServiceProvider services)
{
    public async Task RunAsync(string sku)
    {
        using IServiceScope scope = services.CreateScope();
        IPriceSource source = scope.ServiceProvider.GetRequiredService<IPriceSource>();
        Store(sku, await source.ReadAsync(sku)); // expect: SI1001
    }

    [Effect]
    private static void Store(string sku, string price) => Console.WriteLine($"{sku} {price}");
}
