using SafeIntegration;

namespace Orders;

public sealed record Order(string Note);

public sealed class Names(HttpClient client)
{
    public async Task RunAsync()
    {
        Order? order = await client.GetFromJsonAsync<Order>("order");
        Console.WriteLine(order);
        Store(nameof(order.Note), nameof(order), typeof(Order).Name);
    }

    [Effect]
    private static void Store(string member, string local, string type) => Console.WriteLine($"{member} {local} {type}");
}
