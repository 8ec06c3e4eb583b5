// The effect comes after the branch and does not depend on it.
using SafeIntegration;

namespace Devices;

public sealed record Health(string State);

public sealed class Heartbeat(HttpClient device, ILogger<Heartbeat> logger)
{
    public async Task BeatAsync(Guid id)
    {
        Health? health = await device.GetFromJsonAsync<Health>("health");
        if (health?.State != "ok")
            logger.LogWarning("Device {Id} is {State}", id, health?.State);
        else
            logger.LogDebug("Device {Id} is well", id);

        await TouchAsync(id);
    }

    [Effect]
    private static Task TouchAsync(Guid id) => Console.Out.WriteLineAsync($"Seen {id}.");
}
