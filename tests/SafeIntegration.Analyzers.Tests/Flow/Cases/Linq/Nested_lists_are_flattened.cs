using SafeIntegration;

namespace Reports;

public sealed record Order(string Id, List<string> Skus);

public sealed class Skus(HttpClient client)
{
    public async Task RunAsync()
    {
        List<Order> orders = await client.GetFromJsonAsync<List<Order>>("orders") ?? [];
        foreach (string sku in orders.SelectMany(order => order.Skus, (_, sku) => sku).Distinct().OrderBy(sku => sku))
            Store(sku); // expect: SI1001
    }

    [Effect]
    private static void Store(string sku) => Console.WriteLine(sku);
}
