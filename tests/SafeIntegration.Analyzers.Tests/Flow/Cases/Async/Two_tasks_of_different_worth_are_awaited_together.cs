using SafeIntegration;

namespace Api;

public sealed class Pages(HttpClient client)
{
    public async Task RunAsync(string file)
    {
        Task<string> remote = client.GetStringAsync("page");
        Task<string> local = File.ReadAllTextAsync(file);
        await Task.WhenAll(remote, local);
        Console.WriteLine((await remote).Length);
        Store(await local);
    }

    [Effect]
    private static void Store(string page) => Console.WriteLine(page);
}
