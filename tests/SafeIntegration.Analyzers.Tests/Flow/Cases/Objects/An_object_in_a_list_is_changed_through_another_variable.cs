using SafeIntegration;

namespace Orders;

public sealed class Order
{
    public string Note { get; set; } = "";
}

public sealed class Orders(HttpClient client)
{
    public async Task RunAsync()
    {
        Order order = new();
        List<Order> all = [order];
        order.Note = await client.GetStringAsync("note");
        foreach (Order each in all)
            Store(each.Note); // expect: SI1001
    }

    [Effect]
    private static void Store(string note) => Console.WriteLine(note);
}
