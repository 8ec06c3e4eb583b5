using SafeIntegration;

namespace Shop;

public sealed class Currencies(HttpClient client, ILogger<Currencies> logger)
{
    private static readonly string[] Known = ["EUR", "CHF"];

    public async Task RunAsync() => Store(Checked(await client.GetStringAsync("currency"))); // expect: SI1001

    private string Checked(string currency)
    {
        if (!Known.Contains(currency))
            logger.LogWarning("Currency {Currency} is not known", currency);
        return currency;
    }

    [Effect]
    private static void Store(string currency) => Console.WriteLine(currency);
}
