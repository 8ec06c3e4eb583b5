using SafeIntegration;

namespace Ambient;

public static class Ambient
{
    private static string s_banner = "";

    public static string Banner
    {
        get => s_banner;
        set => s_banner = value.Trim();
    }
}

public sealed class Loader(HttpClient client)
{
    public async Task LoadAsync() => Ambient.Banner = await client.GetStringAsync("banner");
}

public sealed class Screen
{
    public void Show() => Paint(Ambient.Banner); // expect: SI1001

    [Effect]
    private static void Paint(string banner) => Console.WriteLine(banner);
}
