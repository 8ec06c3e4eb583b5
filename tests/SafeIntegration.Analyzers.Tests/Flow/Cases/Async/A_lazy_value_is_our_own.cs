using SafeIntegration;

namespace Api;

public sealed class Settings(HttpClient client, IConfiguration configuration)
{
    private readonly Lazy<string> _banner = new(() => configuration["Banner"] ?? "");

    public async Task PublishAsync()
    {
        Console.WriteLine(await client.GetStringAsync("banner"));
        Store(_banner.Value);
    }

    [Effect]
    private static void Store(string banner) => Console.WriteLine(banner);
}
