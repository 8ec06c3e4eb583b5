using SafeIntegration;

namespace Import;

public sealed class Cleared(HttpClient client)
{
    public async Task RunAsync()
    {
        List<string> parts = [];
        parts.Add(await client.GetStringAsync("part"));
        Console.WriteLine(parts[0]);

        parts = ["nothing"];
        Store(string.Join('\n', parts));
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
