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
        Order first = new();
        Order second = first;
        second.Note = await client.GetStringAsync("note");
        Store(first.Note); // expect: SI1001
    }

    [Effect]
    private static void Store(string note) => Console.WriteLine(note);
}
