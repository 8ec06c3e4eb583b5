using SafeIntegration;

namespace Import;

public sealed class Tags(HttpClient client)
{
    public async Task RunAsync()
    {
        List<string> received = await client.GetFromJsonAsync<List<string>>("tags") ?? [];
        string[] all = ["imported", .. received];
        Store(all); // expect: SI1001
    }

    [Effect]
    private static void Store(IReadOnlyList<string> tags) => Console.WriteLine(tags.Count);
}
