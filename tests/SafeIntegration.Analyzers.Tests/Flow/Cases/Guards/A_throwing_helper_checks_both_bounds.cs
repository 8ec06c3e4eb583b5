using SafeIntegration;

namespace Shop;

public sealed record Line(int Quantity);

public sealed class Lines(HttpClient client)
{
    public async Task RunAsync()
    {
        Line line = (await client.GetFromJsonAsync<Line>("line"))!;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(line.Quantity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line.Quantity, 500);
        Store(line.Quantity);
    }

    [Effect]
    private static void Store(int quantity) => Console.WriteLine(quantity);
}
