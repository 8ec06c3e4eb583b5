// shape: watchdog that only looks at the status of a probe
using SafeIntegration;

namespace Watchdogs;

public interface IPods
{
    [Effect]
    Task RestartAsync(string pod);
}

public sealed class Watchdog(HttpClient probe, IPods pods) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromSeconds(30));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            using HttpResponseMessage response = await probe.GetAsync("health", HttpCompletionOption.ResponseHeadersRead, stoppingToken);
            if (!response.IsSuccessStatusCode)
                await pods.RestartAsync("api-0");
        }
    }
}
