using SafeIntegration;

namespace Lazies;

public sealed class Licence
{
    private readonly Lazy<Task<string>> _key;

    public Licence(HttpClient client) => _key = new Lazy<Task<string>>(() => client.GetStringAsync("key"));

    public async Task ActivateAsync() => Activate(await _key.Value); // expect: SI1001

    [Effect]
    private static void Activate(string key) => Console.WriteLine(key);
}
