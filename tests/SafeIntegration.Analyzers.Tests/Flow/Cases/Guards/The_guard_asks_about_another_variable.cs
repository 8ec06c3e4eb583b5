using SafeIntegration;

namespace Shop;

public sealed class Currencies(HttpClient client)
{
    private static readonly HashSet<string> Known = ["EUR", "CHF"];

    public async Task RunAsync(string wanted)
    {
        string currency = await client.GetStringAsync("currency");
        if (!Known.Contains(wanted))
            return;
        Store(currency); // expect: SI1001
    }

    [Effect]
    private static void Store(string currency) => Console.WriteLine(currency);
}
