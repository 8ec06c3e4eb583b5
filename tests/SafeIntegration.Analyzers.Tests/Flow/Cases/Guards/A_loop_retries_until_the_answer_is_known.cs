using SafeIntegration;

namespace Shop;

public sealed class Modes(HttpClient client)
{
    private static readonly HashSet<string> Known = ["full", "fast"];

    public async Task RunAsync()
    {
        string mode;
        do
        {
            mode = await client.GetStringAsync("mode");
        }
        while (!Known.Contains(mode));

        Store(mode);
    }

    [Effect]
    private static void Store(string mode) => Console.WriteLine(mode);
}
