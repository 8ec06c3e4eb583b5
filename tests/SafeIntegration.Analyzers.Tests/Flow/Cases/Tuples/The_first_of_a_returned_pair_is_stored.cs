using SafeIntegration;

namespace Import;

public sealed class Pairs(HttpClient client)
{
    public async Task RunAsync()
    {
        (string text, int length) = await ReadAsync();
        Console.WriteLine(length);
        Store(text); // expect: SI1001
    }

    private async Task<(string Text, int Length)> ReadAsync()
    {
        string text = await client.GetStringAsync("text");
        return (text, text.Length);
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
