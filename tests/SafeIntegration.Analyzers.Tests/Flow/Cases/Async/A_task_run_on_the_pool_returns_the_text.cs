using SafeIntegration;

namespace Api;

public sealed class Background(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await Task.Run(async () =>
        {
            string body = await client.GetStringAsync("text");
            return body.Replace("\r\n", "\n", StringComparison.Ordinal);
        });
        Store(text); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
