using SafeIntegration;

namespace Import;

public sealed class Importer(HttpClient client)
{
    public async Task RunAsync(Store store)
    {
        string[] lines = (await client.GetStringAsync("lines.txt")).Split('\n');
        Each(lines, store.Add); // expect: SI1001
    }

    private static void Each(IEnumerable<string> items, Action<string> action)
    {
        foreach (string item in items)
            action(item);
    }
}

public sealed class Store
{
    [Effect]
    public void Add(string line) => Console.WriteLine(line);
}
