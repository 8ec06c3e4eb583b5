using SafeIntegration;

namespace Import;

public sealed class Joined(HttpClient client)
{
    public async Task RunAsync()
    {
        List<string> parts = ["begin"];
        await FillAsync(parts);
        parts.Add("end");
        Store(string.Join('\n', parts)); // expect: SI1001
    }

    private async Task FillAsync(ICollection<string> parts)
    {
        for (int i = 0; i < 3; i++)
            parts.Add(await client.GetStringAsync($"part/{i}"));
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
