using SafeIntegration;

namespace Fields;

public sealed class PositionFeed(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("positions");
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            int comma = line.IndexOf(',');
            if (comma < 0)
                continue;
            Store(line[..comma].ToString()); // expect: SI1001
        }
    }

    [Effect]
    private static void Store(string ship) => Console.WriteLine(ship);
}
