using Microsoft.Extensions.Caching.Memory;

namespace Carriers;

public sealed record Tariff(string Zone, decimal Price);

public sealed class Shipping(IMemoryCache cache, HttpClient carrier, HttpClient billing)
{
    public async Task BillAsync(Guid parcel, CancellationToken cancellationToken)
    {
        Tariff? tariff = await cache.GetOrCreateAsync("tariff", entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1);
            return carrier.GetFromJsonAsync<Tariff>("tariff", cancellationToken);
        });
        using HttpResponseMessage answer = await billing.PostAsJsonAsync($"parcels/{parcel}", tariff, cancellationToken); // expect: SI1001
        answer.EnsureSuccessStatusCode();
    }
}
