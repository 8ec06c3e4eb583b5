// The catch only logs, so the default goes on.
using System.Globalization;

namespace Reporting;

public sealed class Thermometer(HttpClient station, HttpClient dashboard, ILogger<Thermometer> logger)
{
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        double celsius = 20;
        try
        {
            celsius = double.Parse(await station.GetStringAsync("temperature", cancellationToken), CultureInfo.InvariantCulture);
        }
        catch (FormatException problem)
        {
            logger.LogWarning(problem, "The station sent no number");
        }

        await dashboard.PostAsJsonAsync("temperature", new { Celsius = celsius }, cancellationToken); // expect: SI1004
    }
}
