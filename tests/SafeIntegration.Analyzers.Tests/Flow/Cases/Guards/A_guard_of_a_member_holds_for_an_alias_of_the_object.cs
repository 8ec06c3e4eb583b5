using SafeIntegration;

namespace Shop;

public sealed record Line(int Quantity);

public sealed class Lines(HttpClient client)
{
    public async Task RunAsync()
    {
        Line line = (await client.GetFromJsonAsync<Line>("line"))!;
        Line same = line;
        if (line.Quantity is < 1 or > 500)
            return;
        Store(same.Quantity);
    }

    [Effect]
    private static void Store(int quantity) => Console.WriteLine(quantity);
}
