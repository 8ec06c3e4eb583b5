// The value is looked up in a list of known ones, and the list's own entry is used.
using SafeIntegration;

namespace Routing;

public sealed record Job(string Region);

public sealed class Dispatcher(HttpClient queue)
{
    private static readonly string[] Regions = ["eu-central", "eu-west", "us-east"];

    public async Task DispatchAsync()
    {
        Job? job = await queue.GetFromJsonAsync<Job>("jobs/next");
        string? region = Regions.FirstOrDefault(known => known == job?.Region);
        if (region is null)
            return;

        await StartAsync(region);
    }

    [Effect]
    private static Task StartAsync(string region) => Console.Out.WriteLineAsync(region);
}
