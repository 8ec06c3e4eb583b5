using SafeIntegration;

namespace Caches.Own;

public sealed class Cache<TKey, TValue>(Func<TKey, Task<TValue>> load)
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _values = [];

    public async Task<TValue> GetAsync(TKey key)
    {
        if (!_values.TryGetValue(key, out TValue? value))
            _values[key] = value = await load(key);
        return value;
    }
}

public sealed class Names(HttpClient client)
{
    private readonly Cache<int, string> _names = new(id => client.GetStringAsync($"names/{id}"));

    public async Task GreetAsync(int id) => Greet(await _names.GetAsync(id)); // expect: SI1001

    [Effect]
    private static void Greet(string name) => Console.WriteLine(name);
}
