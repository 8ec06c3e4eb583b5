using SafeIntegration;

namespace Import;

public sealed class Work(HttpClient client)
{
    public async Task RunAsync()
    {
        Stack<string> open = new();
        open.Push(await client.GetStringAsync("first"));
        Store(open.Count, open.Count > 10);
    }

    [Effect]
    private static void Store(int count, bool isLong) => Console.WriteLine($"{count} {isLong}");
}
