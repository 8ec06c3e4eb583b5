using SafeIntegration;

namespace Import;

public sealed class Tags(HttpClient client)
{
    private static readonly string[] Standard = ["imported", "unchecked"];

    public async Task RunAsync()
    {
        List<string> received = await client.GetFromJsonAsync<List<string>>("tags") ?? [];
        Console.WriteLine(string.Join(", ", received));
        List<string> all = [.. Standard, "today"];
        Store(all);
    }

    [Effect]
    private static void Store(IReadOnlyList<string> tags) => Console.WriteLine(tags.Count);
}
