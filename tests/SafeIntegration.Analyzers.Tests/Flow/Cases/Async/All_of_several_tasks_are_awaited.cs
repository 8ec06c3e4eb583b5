using SafeIntegration;

namespace Api;

public sealed class Pages(HttpClient client)
{
    public async Task RunAsync()
    {
        string[] pages = await Task.WhenAll(Enumerable.Range(1, 5).Select(page => client.GetStringAsync($"pages/{page}")));
        foreach (string page in pages)
            Store(page); // expect: SI1001
    }

    [Effect]
    private static void Store(string page) => Console.WriteLine(page);
}
