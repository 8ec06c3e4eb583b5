using SafeIntegration;

namespace Shop;

public sealed record Transfer(string Currency, string Country);

public sealed class Transfers(HttpClient client)
{
    private static readonly HashSet<string> Currencies = ["EUR", "CHF"];
    private static readonly HashSet<string> Countries = ["AT", "CH", "DE"];

    public async Task RunAsync()
    {
        Transfer? transfer = await client.GetFromJsonAsync<Transfer>("transfer");
        if (transfer is null)
            return;
        if (Currencies.Contains(transfer.Currency) || Countries.Contains(transfer.Country))
            Store(transfer.Country); // expect: SI1001
    }

    [Effect]
    private static void Store(string country) => Console.WriteLine(country);
}
