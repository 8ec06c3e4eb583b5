using SafeIntegration;

namespace Hooks;

public sealed class Forwarding(HttpClient client)
{
    public async Task RunAsync()
    {
        var forward = (string text, string prefix = "note: ") => prefix + text;
        string body = await client.GetStringAsync("body");
        Store(forward(body)); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
