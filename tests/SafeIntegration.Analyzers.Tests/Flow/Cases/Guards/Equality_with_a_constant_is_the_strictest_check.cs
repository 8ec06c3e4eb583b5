using SafeIntegration;

namespace Shop;

public sealed class Modes(HttpClient client)
{
    public async Task RunAsync()
    {
        string mode = (await client.GetStringAsync("mode")).Trim();
        if (string.Equals(mode, "full", StringComparison.OrdinalIgnoreCase) || mode == "fast")
            Store(mode);
    }

    [Effect]
    private static void Store(string mode) => Console.WriteLine(mode);
}
