using SafeIntegration;

namespace Import;

public sealed class Swapping(HttpClient client)
{
    public async Task RunAsync()
    {
        string a = await client.GetStringAsync("a");
        string b = "fixed";
        (a, b) = (b, a);
        Console.WriteLine(b);
        Store(a);
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
