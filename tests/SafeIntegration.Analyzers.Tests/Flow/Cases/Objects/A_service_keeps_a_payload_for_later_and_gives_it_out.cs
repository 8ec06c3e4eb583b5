using SafeIntegration;

namespace Orders;

public interface IDraftStore
{
    void Keep(string draft);

    string Take();
}

public sealed class DraftStore : IDraftStore
{
    private readonly Stack<string> _drafts = new();

    public void Keep(string draft) => _drafts.Push(draft);

    public string Take() => _drafts.Pop();
}

public sealed class Drafts(IDraftStore store, HttpClient client)
{
    public async Task CollectAsync() => store.Keep(await client.GetStringAsync("draft"));

    public void Publish() => Store(store.Take()); // expect: SI1001

    [Effect]
    private static void Store(string draft) => Console.WriteLine(draft);
}
