using SafeIntegration;

namespace Orders;

public sealed class Order
{
    public string Id { get; set; } = "";

    public string Note { get; set; } = "";
}

public sealed class Orders(HttpClient client)
{
    public async Task RunAsync(string id)
    {
        Order order = await client.GetFromJsonAsync<Order>("order") ?? new Order();
        order.Id = id;
        Store(order.Id);
    }

    [Effect]
    private static void Store(string id) => Console.WriteLine(id);
}
