using SafeIntegration;

namespace Shop;

public sealed record Line(int Quantity, string Sku);

public sealed class Lines(HttpClient client)
{
    private readonly HashSet<string> _seen = [];

    public async Task RunAsync()
    {
        Line line = (await client.GetFromJsonAsync<Line>("line"))!;
        if (IsNew(line.Sku))
            Store(line.Sku); // expect: SI1001
    }

    private bool IsNew(string sku) => _seen.Add(sku);

    [Effect]
    private static void Store(string sku) => Console.WriteLine(sku);
}
