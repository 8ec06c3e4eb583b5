using SafeIntegration;

namespace Orders;

public sealed record Order(string Id, string Note);

public sealed class Versions(HttpClient client)
{
    public async Task RunAsync(string id)
    {
        Order order = (await client.GetFromJsonAsync<Order>("order"))!;
        Order own = order with { Id = id };
        Console.WriteLine(own);
        Store(own.Id);
    }

    [Effect]
    private static void Store(string id) => Console.WriteLine(id);
}
