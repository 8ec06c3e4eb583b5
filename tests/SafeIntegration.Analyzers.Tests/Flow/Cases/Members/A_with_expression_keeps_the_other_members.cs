using SafeIntegration;

namespace Orders;

public sealed record Order(string Id, string Note, int Version);

public sealed class Versions(HttpClient client)
{
    public async Task RunAsync()
    {
        Order order = (await client.GetFromJsonAsync<Order>("order"))!;
        Order next = order with { Version = 2 };
        Store(next.Note); // expect: SI1001
    }

    [Effect]
    private static void Store(string note) => Console.WriteLine(note);
}
