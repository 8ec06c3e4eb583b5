// shape: typed client registered with AddHttpClient, an interface between
using SafeIntegration;

namespace Weather.Alerts;

public interface IForecastApi
{
    Task<Forecast?> TodayAsync(string city, CancellationToken cancellationToken = default);
}

public sealed record Forecast(string City, double WindSpeed, string Text);

internal sealed class ForecastApi(HttpClient client) : IForecastApi
{
    public Task<Forecast?> TodayAsync(string city, CancellationToken cancellationToken) =>
        client.GetFromJsonAsync<Forecast>($"forecast/{Uri.EscapeDataString(city)}", cancellationToken);
}

internal sealed class StormWatch(IForecastApi api, ISirens sirens)
{
    public async Task CheckAsync(string city)
    {
        if (await api.TodayAsync(city) is { } forecast)
        {
            await sirens.AnnounceAsync(city, forecast.Text); // expect: SI1001
        }
    }
}

public static class StormServices
{
    public static IServiceCollection AddStorms(this IServiceCollection services)
    {
        services.AddHttpClient<IForecastApi, ForecastApi>(client => client.BaseAddress = new Uri("https://forecast.example"));
        return services;
    }
}

public interface ISirens
{
    [Effect]
    Task AnnounceAsync(string city, string text);
}
