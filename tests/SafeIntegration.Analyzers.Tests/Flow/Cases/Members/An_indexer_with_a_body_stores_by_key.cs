using SafeIntegration;

namespace Orders;

public sealed class Bag
{
    private readonly Dictionary<string, string> _values = [];

    public string this[string key]
    {
        get => _values.TryGetValue(key.ToUpperInvariant(), out string? value) ? value : "";
        set => _values[key.ToUpperInvariant()] = value;
    }
}

public sealed class Bags(HttpClient client)
{
    public async Task RunAsync()
    {
        Bag bag = new();
        bag["title"] = await client.GetStringAsync("title");
        Store(bag["title"]); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
