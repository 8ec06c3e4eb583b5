using SafeIntegration;

namespace Import;

public sealed record Item(string Kind, string Text);

public sealed class Items(HttpClient client)
{
    public async Task RunAsync()
    {
        if (await client.GetFromJsonAsync<Item>("items/next") is { Kind: "note" or "task" } item)
            Store(item.Kind);
    }

    [Effect]
    private static void Store(string kind) => Console.WriteLine(kind);
}
