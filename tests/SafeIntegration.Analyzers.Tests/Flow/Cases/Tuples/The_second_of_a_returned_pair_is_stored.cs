using SafeIntegration;

namespace Import;

public sealed class Pairs(HttpClient client)
{
    public async Task RunAsync()
    {
        var (text, label) = await ReadAsync();
        Console.WriteLine(text);
        Store(label);
    }

    private async Task<(string Text, string Label)> ReadAsync() => (await client.GetStringAsync("text"), "read at night");

    [Effect]
    private static void Store(string label) => Console.WriteLine(label);
}
