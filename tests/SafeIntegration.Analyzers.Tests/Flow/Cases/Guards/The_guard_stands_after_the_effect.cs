using SafeIntegration;

namespace Shop;

public sealed class Currencies(HttpClient client)
{
    private static readonly HashSet<string> Known = ["EUR", "CHF"];

    public async Task RunAsync()
    {
        string currency = await client.GetStringAsync("currency");
        Store(currency); // expect: SI1001
        if (!Known.Contains(currency))
            throw new InvalidDataException("The currency is not known.");
    }

    [Effect]
    private static void Store(string currency) => Console.WriteLine(currency);
}
