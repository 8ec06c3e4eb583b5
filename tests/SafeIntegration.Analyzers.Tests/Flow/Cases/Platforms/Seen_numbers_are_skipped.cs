using SafeIntegration;

namespace Dedup;

public sealed record Ping(Guid Id);

public sealed class Pings(HttpClient client)
{
    private readonly HashSet<Guid> _seen = [];

    public async Task RunAsync()
    {
        Ping[] pings = await client.GetFromJsonAsync<Ping[]>("pings") ?? [];
        foreach (Ping ping in pings)
        {
            if (!_seen.Add(ping.Id))
                continue;
            Count();
        }
    }

    [Effect]
    private static void Count() => Console.WriteLine("one more");
}
