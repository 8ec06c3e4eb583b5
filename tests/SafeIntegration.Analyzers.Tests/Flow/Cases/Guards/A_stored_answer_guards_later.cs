using SafeIntegration;

namespace Shop;

public sealed class Currencies(HttpClient client)
{
    private static readonly HashSet<string> Known = ["EUR", "CHF"];

    public async Task RunAsync()
    {
        string currency = await client.GetStringAsync("currency");
        bool isKnown = Known.Contains(currency);
        Console.WriteLine($"{currency}: {isKnown}");
        if (isKnown)
            Store(currency);
    }

    [Effect]
    private static void Store(string currency) => Console.WriteLine(currency);
}
