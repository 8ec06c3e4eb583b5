// shape: a bool variable goes through `=`, `&=` and `&&`, and a loop goes on without the effect where it is false
using SafeIntegration;

namespace Greenhouse.Watering;

public readonly record struct WateringCommand(string Bed, int Minutes, double LitresPerMinute);

public interface IValves
{
    [Effect]
    ValueTask OpenAsync(string bed, int minutes, double litresPerMinute, CancellationToken cancellationToken);
}

public sealed class WateringWorker(IHttpClientFactory clients, IValves valves, ILogger<WateringWorker> logger) : BackgroundService
{
    private const int LongestRun = 20;

    private static readonly Dictionary<string, string> Crops = new() { ["north-1"] = "tomatoes", ["north-2"] = "cucumbers", ["south-1"] = "basil" };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMinutes(5));
        HttpClient planner = clients.CreateClient("planner");
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var command = await planner.GetFromJsonAsync<WateringCommand>("commands/next", stoppingToken);

            bool acceptable = Crops.ContainsKey(command.Bed);
            acceptable &= command.LitresPerMinute is >= 0.5 and <= 12;
            acceptable = acceptable && command.Minutes > 0 && command.Minutes <= LongestRun;
            if (!acceptable)
            {
                logger.LogWarning("The planner wants {Command}", command);
                continue;
            }

            await valves.OpenAsync(command.Bed, command.Minutes, command.LitresPerMinute, stoppingToken);
        }
    }
}
