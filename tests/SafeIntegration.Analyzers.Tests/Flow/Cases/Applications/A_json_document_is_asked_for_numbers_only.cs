// shape: JSON DOM, numbers that throw when they are none and are in a range
using System.Text.Json;
using SafeIntegration;

namespace Weather.Alerts;

public sealed class SirenControl(HttpClient service, ISirens sirens)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using JsonDocument document = JsonDocument.Parse(await service.GetStringAsync("level", cancellationToken));
        int level = document.RootElement.GetProperty("level").GetInt32();
        if (level is < 1 or > 5)
            throw new InvalidDataException($"Level {level} does not exist.");
        await sirens.SetAsync(level);
    }
}

public interface ISirens
{
    [Effect]
    Task SetAsync(int level);
}
