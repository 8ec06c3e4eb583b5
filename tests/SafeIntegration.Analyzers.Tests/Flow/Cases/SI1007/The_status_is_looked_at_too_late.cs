// The body has been parsed already.
using System.Text.Json;

namespace Weather;

public sealed class Forecasts(HttpClient service)
{
    public async Task<double> TemperatureAsync()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "forecast");
        request.Headers.Add("X-Key", "demo");
        using HttpResponseMessage response = await service.SendAsync(request);
        using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsStringAsync()); // expect: SI1007
        response.EnsureSuccessStatusCode();
        return document.RootElement.GetProperty("temperature").GetDouble();
    }
}
