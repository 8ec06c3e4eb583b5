using SafeIntegration;

namespace Shop;

public sealed class Modes(HttpClient client)
{
    public async Task RunAsync()
    {
        string mode = await client.GetStringAsync("mode");
        if (mode != "off")
            Store(mode); // expect: SI1001, SI1002
    }

    [Effect]
    private static void Store(string mode) => Console.WriteLine(mode);
}
