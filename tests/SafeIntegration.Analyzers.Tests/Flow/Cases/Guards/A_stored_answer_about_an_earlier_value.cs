using SafeIntegration;

namespace Shop;

public sealed class Currencies(HttpClient client)
{
    private static readonly HashSet<string> Known = ["EUR", "CHF"];

    public async Task RunAsync()
    {
        string currency = await client.GetStringAsync("currency");
        bool isKnown = Known.Contains(currency);
        currency = await client.GetStringAsync("currency/second");
        if (isKnown)
            Store(currency); // expect: SI1001
    }

    [Effect]
    private static void Store(string currency) => Console.WriteLine(currency);
}
