using SafeIntegration;

namespace Shop;

public sealed class Modes(HttpClient client)
{
    private static readonly HashSet<string> Known = ["full", "fast"];

    public async Task RunAsync()
    {
        string mode = "";
        for (int attempt = 0; attempt < 3 && !Known.Contains(mode); attempt++)
            mode = await client.GetStringAsync("mode");

        Store(mode); // expect: SI1001
    }

    [Effect]
    private static void Store(string mode) => Console.WriteLine(mode);
}
