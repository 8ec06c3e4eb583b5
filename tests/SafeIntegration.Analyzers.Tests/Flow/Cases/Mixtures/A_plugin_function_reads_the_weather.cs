using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Plugins.Weather;

public sealed class WeatherPlugin(HttpClient weather)
{
    [KernelFunction, Description("Tells the weather.")]
    public Task<string> ReadAsync(string city) => weather.GetStringAsync("weather?city=" + Uri.EscapeDataString(city));
}
