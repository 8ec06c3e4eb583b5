using SafeIntegration;

namespace Legacy;

public sealed class Sync(HttpClient client)
{
    public void Run()
    {
        Task<string> first = client.GetStringAsync("a");
        string second = client.GetStringAsync("b").GetAwaiter().GetResult();
        first.Wait();
        Store(first.Result); // expect: SI1001
        Store(second); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
