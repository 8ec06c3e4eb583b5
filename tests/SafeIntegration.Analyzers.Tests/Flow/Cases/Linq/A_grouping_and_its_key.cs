using SafeIntegration;

namespace Reports;

public sealed record Sale(string Country, decimal Amount);

public sealed class Sales(HttpClient client)
{
    public async Task RunAsync()
    {
        Sale[] sales = await client.GetFromJsonAsync<Sale[]>("sales") ?? [];
        var groups = from sale in sales group sale by sale.Country into country select (Country: country.Key, Count: country.Count());
        foreach (var (country, count) in groups)
        {
            StoreCount(count);
            Store(country); // expect: SI1001
        }
    }

    [Effect]
    private static void StoreCount(int count) => Console.WriteLine(count);

    [Effect]
    private static void Store(string country) => Console.WriteLine(country);
}
