using SafeIntegration;

namespace Shop;

public sealed class Currencies(HttpClient client)
{
    private static readonly HashSet<string> Known = ["EUR", "CHF"];

    public async Task RunAsync()
    {
        string currency = await client.GetStringAsync("currency");
        try
        {
            if (!Known.Contains(currency))
                throw new InvalidDataException("The currency is not known.");
        }
        finally
        {
            Store(currency); // expect: SI1001
        }
    }

    [Effect]
    private static void Store(string currency) => Console.WriteLine(currency);
}
