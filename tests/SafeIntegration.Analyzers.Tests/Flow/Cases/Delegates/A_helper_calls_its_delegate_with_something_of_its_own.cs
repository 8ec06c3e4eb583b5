using SafeIntegration;

namespace Import;

public sealed class Importer(HttpClient client)
{
    public async Task RunAsync(Store store)
    {
        string[] lines = (await client.GetStringAsync("lines.txt")).Split('\n');
        Number(lines, store.Add);
    }

    private static void Number(IEnumerable<string> items, Action<int> action)
    {
        int number = 0;
        foreach (string _ in items)
            action(++number);
    }
}

public sealed class Store
{
    [Effect]
    public void Add(int number) => Console.WriteLine(number);
}
