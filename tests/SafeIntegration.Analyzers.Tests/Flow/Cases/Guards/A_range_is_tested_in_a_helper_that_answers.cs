using SafeIntegration;

namespace Shop;

public sealed record Line(int Quantity);

public sealed class Lines(HttpClient client)
{
    public async Task RunAsync()
    {
        Line line = (await client.GetFromJsonAsync<Line>("line"))!;
        if (IsPlausible(line.Quantity))
            Store(line.Quantity);
    }

    private static bool IsPlausible(int quantity) => quantity >= 1 && quantity <= 500;

    [Effect]
    private static void Store(int quantity) => Console.WriteLine(quantity);
}
