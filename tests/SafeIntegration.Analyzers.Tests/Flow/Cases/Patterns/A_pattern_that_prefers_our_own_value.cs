using SafeIntegration;

namespace Import;

public sealed class Merge(HttpClient client)
{
    public async Task RunAsync(string own)
    {
        string theirs = await client.GetStringAsync("title");
        string title = (own, theirs) switch
        {
            ({ Length: > 0 } kept, _) => kept,
            _ => throw new InvalidOperationException($"No title of our own beside '{theirs}'."),
        };
        Store(title);
    }

    [Effect]
    private static void Store(string title) => Console.WriteLine(title);
}
