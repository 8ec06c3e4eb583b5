// EnsureSuccessStatusCode returns the response.
namespace Weather;

public sealed record Forecast(double Temperature);

public sealed class Forecasts(HttpClient service)
{
    public async Task<Forecast?> TodayAsync() =>
        await (await service.GetAsync("forecast")).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Forecast>();
}
