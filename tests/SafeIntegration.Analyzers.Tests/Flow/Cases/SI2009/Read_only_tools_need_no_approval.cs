// shape: weather and search tools of a sample
using System.Globalization;
using Microsoft.Extensions.AI;

namespace Travel;

public sealed class TravelTools(HttpClient weather, TimeProvider clock)
{
    public IList<AITool> All() =>
    [
        AIFunctionFactory.Create(ForecastAsync, "forecast", "The forecast of a city."),
        AIFunctionFactory.Create((string from, string to) => from == to ? 0 : Math.Abs(from.Length - to.Length) * 100, "distance"),
        AIFunctionFactory.Create(() => clock.GetLocalNow().ToString("D", CultureInfo.InvariantCulture), "today"),
    ];

    private async Task<string> ForecastAsync(string city, CancellationToken cancellationToken)
    {
        string report = await weather.GetStringAsync("forecast/" + Uri.EscapeDataString(city), cancellationToken);
        return report.Length > 500 ? report[..500] : report;
    }
}
