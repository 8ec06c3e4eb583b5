using SafeIntegration;

namespace Orders;

public sealed class Draft
{
    private string _title = "";

    public int Changes { get; private set; }

    public string Title
    {
        get => _title;
        set
        {
            _title = value;
            Changes++;
        }
    }
}

public sealed class Drafts(HttpClient client)
{
    public async Task RunAsync()
    {
        Draft draft = new() { Title = await client.GetStringAsync("title") };
        Console.WriteLine(draft.Title);
        Store(draft.Changes);
    }

    [Effect]
    private static void Store(int changes) => Console.WriteLine(changes);
}
