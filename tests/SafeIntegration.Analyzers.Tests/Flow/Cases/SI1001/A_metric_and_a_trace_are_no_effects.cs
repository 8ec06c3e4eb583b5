// Telemetry takes what it gets.
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Monitoring;

public sealed record Reading(string Sensor, double Celsius);

public sealed class SensorPoller(HttpClient gateway, Meter meter) : BackgroundService
{
    private readonly Histogram<double> _temperature = meter.CreateHistogram<double>("sensor.temperature");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Reading? reading = await gateway.GetFromJsonAsync<Reading>("readings/latest", stoppingToken);
            if (reading is null)
                continue;

            _temperature.Record(reading.Celsius, new KeyValuePair<string, object?>("sensor", reading.Sensor));
            Activity.Current?.SetTag("sensor", reading.Sensor);
            Debug.WriteLine(reading);
        }
    }
}
