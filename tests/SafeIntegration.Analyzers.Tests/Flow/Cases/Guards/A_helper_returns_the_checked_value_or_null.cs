using SafeIntegration;

namespace Shop;

public sealed class Currencies(HttpClient client)
{
    private static readonly string[] Known = ["EUR", "CHF"];

    public async Task RunAsync()
    {
        string? currency = Checked(await client.GetStringAsync("currency"));
        if (currency is not null)
            Store(currency);
    }

    private static string? Checked(string currency) => Known.Contains(currency) ? currency : null;

    [Effect]
    private static void Store(string currency) => Console.WriteLine(currency);
}
