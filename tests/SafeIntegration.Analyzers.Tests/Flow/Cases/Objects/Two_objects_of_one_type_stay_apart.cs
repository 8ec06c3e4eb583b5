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
        Order first = Create("own note");
        Order second = Create(await client.GetStringAsync("note"));
        Console.WriteLine(second.Note);
        Store(first.Note);
    }

    private static Order Create(string note) => new() { Note = note };

    [Effect]
    private static void Store(string note) => Console.WriteLine(note);
}
