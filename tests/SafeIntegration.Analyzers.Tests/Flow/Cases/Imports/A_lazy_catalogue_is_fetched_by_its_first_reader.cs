// shape: AsyncLazy<T> of one's own
using SafeIntegration;

namespace Imports.Lazies;

public sealed class AsyncLazy<T>(Func<Task<T>> factory) : Lazy<Task<T>>(() => Task.Run(factory))
{
    public System.Runtime.CompilerServices.TaskAwaiter<T> GetAwaiter() => Value.GetAwaiter();
}

public sealed record Tariff(string Zone, decimal Price);

public sealed class Tariffs(HttpClient city, IMeters meters)
{
    private readonly AsyncLazy<Tariff[]> _all = new(async () => await city.GetFromJsonAsync<Tariff[]>("tariffs") ?? []);

    public async Task SetAsync(int meter, int zone)
    {
        Tariff[] all = await _all;
        meters.SetPrice(meter, all[zone].Price); // expect: SI1001
    }
}

public interface IMeters
{
    [Effect]
    void SetPrice(int meter, decimal price);
}
