using System.Runtime.CompilerServices;
using SafeIntegration;

public sealed record Reading(string Sensor, double Kelvin, string? Firmware);

public interface IHeating
{
    IReadOnlySet<string> Sensors { get; }

    [Effect]
    Task AdjustAsync(string sensor, double kelvin, CancellationToken cancellationToken);
}

public sealed class SensorStream(HttpClient http, IHeating heating, ILogger<SensorStream> logger)
{
    public async IAsyncEnumerable<Reading> PlausibleAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Reading? reading in http.GetFromJsonAsAsyncEnumerable<Reading>("readings", cancellationToken))
        {
            if (reading is null)
                continue;
            if (!heating.Sensors.Contains(reading.Sensor) || reading.Kelvin is not (>= 240 and <= 340))
            {
                logger.LogWarning("{Sensor} with firmware {Firmware} says {Kelvin}", reading.Sensor, reading.Firmware, reading.Kelvin);
                continue;
            }

            yield return reading;
        }
    }
}

public sealed class HeatingWorker(SensorStream sensors, IHeating heating) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Reading reading in sensors.PlausibleAsync(stoppingToken))
            await heating.AdjustAsync(reading.Sensor, reading.Kelvin, stoppingToken);
    }
}
