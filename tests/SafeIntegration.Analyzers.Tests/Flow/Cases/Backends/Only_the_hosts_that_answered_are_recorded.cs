using SafeIntegration;

namespace Probing.Hosts;

public sealed class Prober(HttpClient client)
{
    public async Task RunAsync(string[] hosts)
    {
        foreach (string host in hosts)
        {
            Task<string> probe = client.GetStringAsync($"probe/{host}");
            Task ended = await Task.WhenAny(probe, Task.Delay(TimeSpan.FromSeconds(5)));
            Record(host, ended == probe);
        }
    }

    [Effect]
    private static void Record(string host, bool inTime) => Console.WriteLine($"{host} {inTime}");
}
