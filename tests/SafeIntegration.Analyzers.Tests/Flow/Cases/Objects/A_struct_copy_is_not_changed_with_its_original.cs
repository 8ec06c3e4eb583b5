using SafeIntegration;

namespace Orders;

public struct Point
{
    public string Label { get; set; }
}

public sealed class Points(HttpClient client)
{
    public async Task RunAsync()
    {
        Point original = new() { Label = "own" };
        Point copy = original;
        original.Label = await client.GetStringAsync("label");
        Console.WriteLine(original.Label);
        Store(copy.Label);
    }

    [Effect]
    private static void Store(string label) => Console.WriteLine(label);
}
