using SafeIntegration;

namespace Orders;

public sealed record ForeignOrder(string Note, string Customer);

public sealed class OwnOrder
{
    public Guid Id { get; init; }

    public string Remark { get; init; } = "";
}

public sealed class Mapping(HttpClient client)
{
    public async Task RunAsync()
    {
        ForeignOrder? foreign = await client.GetFromJsonAsync<ForeignOrder>("order");
        OwnOrder order = Map(foreign!);
        Store(order); // expect: SI1001
    }

    private static OwnOrder Map(ForeignOrder foreign) => new() { Id = Guid.NewGuid(), Remark = foreign.Note };

    [Effect]
    private static void Store(OwnOrder order) => Console.WriteLine(order);
}
