using SafeIntegration;

namespace Import;

public sealed record Item(string Kind, string Text);

public sealed class Items(HttpClient client)
{
    public async Task RunAsync()
    {
        if (await client.GetFromJsonAsync<Item>("items/next") is { Kind: "note", Text: { Length: > 0 } text })
            Store(text); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
