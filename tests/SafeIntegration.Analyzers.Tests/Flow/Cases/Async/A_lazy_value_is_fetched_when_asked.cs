using SafeIntegration;

namespace Api;

public sealed class Settings
{
    private readonly Lazy<Task<string>> _banner;

    public Settings(HttpClient client) => _banner = new Lazy<Task<string>>(() => client.GetStringAsync("banner"));

    public async Task PublishAsync() => Store(await _banner.Value); // expect: SI1001

    [Effect]
    private static void Store(string banner) => Console.WriteLine(banner);
}
