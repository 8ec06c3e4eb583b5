using SafeIntegration;

namespace Shop;

public sealed class Modes(HttpClient client)
{
    private static readonly HashSet<string> Known = ["full", "fast"];

    public async Task RunAsync()
    {
        string received = await client.GetStringAsync("mode");
        string mode = Known.Contains(received) ? received : throw new InvalidDataException("The mode is not known.");
        Store(mode);
    }

    [Effect]
    private static void Store(string mode) => Console.WriteLine(mode);
}
