using SafeIntegration;

namespace Reports;

public sealed class Tags(HttpClient client)
{
    public async Task RunAsync()
    {
        string[] received = await client.GetFromJsonAsync<string[]>("tags") ?? [];
        string[] tags = [.. received.Where(tag => tag.Length < 20).Take(5)];
        Array.ForEach(tags, Store); // expect: SI1001
    }

    [Effect]
    private static void Store(string tag) => Console.WriteLine(tag);
}
