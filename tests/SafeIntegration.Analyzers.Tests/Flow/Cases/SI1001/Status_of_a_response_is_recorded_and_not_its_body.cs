// A ping: the answer's body is read and dropped.
using System.Diagnostics;
using SafeIntegration;

namespace Monitoring;

public sealed class Pinger(HttpClient client)
{
    public async Task PingAsync(Uri address)
    {
        Stopwatch watch = Stopwatch.StartNew();
        using HttpResponseMessage response = await client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        _ = await response.Content.ReadAsByteArrayAsync();
        watch.Stop();
        Record(address, watch.Elapsed);
    }

    [Effect]
    private static void Record(Uri address, TimeSpan elapsed) => Console.WriteLine($"{address} {elapsed}");
}
