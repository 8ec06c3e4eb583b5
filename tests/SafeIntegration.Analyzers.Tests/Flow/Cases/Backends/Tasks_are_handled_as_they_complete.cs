using SafeIntegration;

namespace Probing;

public sealed class Prober(HttpClient client)
{
    public async Task RunAsync(string[] hosts)
    {
        IEnumerable<Task<string>> probes = hosts.Select(host => client.GetStringAsync($"probe/{host}"));
        await foreach (Task<string> probe in Task.WhenEach(probes))
            Record(await probe); // expect: SI1001
    }

    [Effect]
    private static void Record(string banner) => Console.WriteLine(banner);
}
