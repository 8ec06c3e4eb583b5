using SafeIntegration;

namespace Reports;

public sealed class Tags(HttpClient client)
{
    private static readonly HashSet<string> Known = ["new", "sale", "gift"];

    public async Task RunAsync()
    {
        string[] received = await client.GetFromJsonAsync<string[]>("tags") ?? [];
        foreach (string tag in received.Where(tag => Known.Contains(tag)))
            Store(tag);
        Store(string.Join(",", Known.Intersect(received)));
    }

    [Effect]
    private static void Store(string tag) => Console.WriteLine(tag);
}
