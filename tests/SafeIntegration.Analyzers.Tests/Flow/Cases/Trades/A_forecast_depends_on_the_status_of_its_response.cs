// shape: switch expression over a status code whose default throws
using System.Net;

namespace Weather.Forecasts;

public sealed record Forecast(DateOnly Day, decimal Degrees);

public interface IForecasts
{
    ValueTask<Forecast?> FindAsync(string place, CancellationToken cancellationToken);
}

public sealed class RemoteForecasts(HttpClient http) : IForecasts
{
    public async ValueTask<Forecast?> FindAsync(string place, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await http.GetAsync($"forecasts/{place}", cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => await response.Content.ReadFromJsonAsync<Forecast>(cancellationToken),
            HttpStatusCode.NoContent or HttpStatusCode.NotFound => null,
            HttpStatusCode other => throw new HttpRequestException($"The forecast service answered {other}.", null, other),
        };
    }
}

public static class ForecastEndpoints
{
    public static void MapForecasts(this IEndpointRouteBuilder app) =>
        app.MapGet("/forecasts/{place}", async (string place, IForecasts forecasts, CancellationToken cancellationToken) =>
            await forecasts.FindAsync(place, cancellationToken) is { } forecast ? Results.Ok(forecast) : Results.NotFound());
}
