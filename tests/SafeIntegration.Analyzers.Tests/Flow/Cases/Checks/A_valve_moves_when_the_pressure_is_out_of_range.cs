// shape: range guard written the wrong way round
using SafeIntegration;

namespace Waterworks.Valves;

public sealed record Setpoint(double Bar);

public interface IValve
{
    [Effect]
    Task SetAsync(double bar, CancellationToken cancellationToken);
}

public sealed class SetpointPoller(HttpClient scada, IValve valve, ILogger<SetpointPoller> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Setpoint setpoint = await scada.GetFromJsonAsync<Setpoint>("setpoint", stoppingToken)
                ?? throw new InvalidDataException("No setpoint.");

            if (setpoint.Bar is > 0.2 and < 12.0)
            {
                logger.LogError("Setpoint {Bar} is out of range", setpoint.Bar);
                return;
            }

            await valve.SetAsync(setpoint.Bar, stoppingToken); // expect: SI1001, SI1002
            await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken);
        }
    }
}
