using Microsoft.Extensions.Caching.Memory;
using SafeIntegration;

namespace Carriers.Seen;

public sealed class Deduplication(IMemoryCache cache, HttpClient carrier)
{
    public async Task RunAsync(Guid parcel)
    {
        string state = await carrier.GetStringAsync($"parcels/{parcel}");
        if (cache.TryGetValue(state, out _))
            return;
        cache.Set(state, true, TimeSpan.FromMinutes(5));
        Touch(parcel);
    }

    [Effect]
    private static void Touch(Guid parcel) => Console.WriteLine(parcel);
}
