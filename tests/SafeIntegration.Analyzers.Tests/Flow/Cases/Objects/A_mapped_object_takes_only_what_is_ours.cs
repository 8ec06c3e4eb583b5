using SafeIntegration;

namespace Orders;

public sealed record ForeignOrder(string Note, string Customer);

public sealed record OwnOrder(Guid Id, DateOnly Day);

public sealed class Mapping(HttpClient client, TimeProvider time)
{
    public async Task RunAsync()
    {
        ForeignOrder? foreign = await client.GetFromJsonAsync<ForeignOrder>("order");
        Console.WriteLine(foreign);
        Store(Map(foreign!));
    }

    private OwnOrder Map(ForeignOrder foreign)
    {
        Console.WriteLine($"Mapping the order of {foreign.Customer}.");
        return new OwnOrder(Guid.NewGuid(), DateOnly.FromDateTime(time.GetUtcNow().DateTime));
    }

    [Effect]
    private static void Store(OwnOrder order) => Console.WriteLine(order);
}
