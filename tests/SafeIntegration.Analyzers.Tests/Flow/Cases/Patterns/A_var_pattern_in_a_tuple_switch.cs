using SafeIntegration;

namespace Import;

public sealed class Merge(HttpClient client)
{
    public async Task RunAsync(string? own)
    {
        string? theirs = await client.GetStringAsync("title");
        string title = (own, theirs) switch
        {
            (null, var received) => received,
            ({ Length: > 0 } kept, _) => kept,
            _ => "untitled",
        };
        Store(title); // expect: SI1001
    }

    [Effect]
    private static void Store(string title) => Console.WriteLine(title);
}
