using SafeIntegration;

namespace Import;

public sealed class Work(HttpClient client)
{
    public async Task RunAsync()
    {
        Queue<string> open = new();
        open.Enqueue("start");
        open.Enqueue(await client.GetStringAsync("first"));
        while (open.TryDequeue(out string? item))
            Store(item); // expect: SI1001
    }

    [Effect]
    private static void Store(string item) => Console.WriteLine(item);
}
