using SafeIntegration;

namespace Shop;

public sealed record Transfer(string Currency, string Country);

public sealed class Transfers(HttpClient client)
{
    private static readonly HashSet<string> Currencies = ["EUR", "CHF"];
    private static readonly HashSet<string> Countries = ["AT", "CH", "DE"];

    public async Task RunAsync()
    {
        Transfer transfer = (await client.GetFromJsonAsync<Transfer>("transfer"))!;
        if (!Currencies.Contains(transfer.Currency) || !Countries.Contains(transfer.Country))
            throw new InvalidDataException("The transfer is not one of ours.");
        Store(transfer.Currency, transfer.Country);
    }

    [Effect]
    private static void Store(string currency, string country) => Console.WriteLine($"{currency} {country}");
}
