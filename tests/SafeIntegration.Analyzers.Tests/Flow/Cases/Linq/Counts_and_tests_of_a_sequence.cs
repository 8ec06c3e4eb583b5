using SafeIntegration;

namespace Reports;

public sealed record Sale(string Country, decimal Amount);

public sealed class Sales(HttpClient client)
{
    public async Task RunAsync()
    {
        Sale[] sales = await client.GetFromJsonAsync<Sale[]>("sales") ?? [];
        int large = sales.Count(sale => sale.Amount > 1_000m);
        bool any = sales.Any();
        bool all = sales.All(sale => sale.Country.Length == 2);
        Store(large, any, all);
    }

    [Effect]
    private static void Store(int large, bool any, bool all) => Console.WriteLine($"{large} {any} {all}");
}
