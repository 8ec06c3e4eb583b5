using SafeIntegration;

namespace Orders;

public sealed class Draft
{
    private string _title = "";

    public string Title
    {
        get => _title;
        set => _title = value.Trim();
    }

    public string Header => $"# {_title}";
}

public sealed class Drafts(HttpClient client)
{
    public async Task RunAsync()
    {
        Draft draft = new() { Title = await client.GetStringAsync("title") };
        Store(draft.Header); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
