// Whether a request succeeded is not a member of a payload.
using SafeIntegration;

namespace Monitoring;

public sealed class Watchdog(HttpClient service)
{
    public async Task CheckAsync()
    {
        using HttpResponseMessage response = await service.GetAsync("health");
        if (!response.IsSuccessStatusCode)
            Restart();
    }

    [Effect]
    private static void Restart() => Console.WriteLine("Restarting.");
}
