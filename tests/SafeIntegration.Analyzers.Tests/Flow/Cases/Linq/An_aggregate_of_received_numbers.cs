using SafeIntegration;

namespace Reports;

public sealed record Sale(string Country, decimal Amount);

public sealed class Sales(HttpClient client)
{
    public async Task RunAsync()
    {
        Sale[] sales = await client.GetFromJsonAsync<Sale[]>("sales") ?? [];
        decimal sum = sales.Where(sale => sale.Amount > 0).Sum(sale => sale.Amount);
        decimal highest = sales.Select(sale => sale.Amount).Aggregate(0m, Math.Max);
        Store(sum); // expect: SI1001
        Store(highest); // expect: SI1001
    }

    [Effect]
    private static void Store(decimal amount) => Console.WriteLine(amount);
}
