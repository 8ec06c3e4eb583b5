using System.Net.Http.Headers;

namespace Case.CheckedByPattern;

public sealed record Weather(string Place, double Celsius);

public static class HttpResponseExtensions
{
    extension(HttpResponseMessage response)
    {
        public async Task<T> ReadOrThrowAsync<T>(CancellationToken cancellationToken)
        {
            if (response is not { IsSuccessStatusCode: true, Content: { } content })
                throw new HttpRequestException($"The other side answered {(int)response.StatusCode}.", null, response.StatusCode);

            return await content.ReadFromJsonAsync<T>(cancellationToken)
                ?? throw new InvalidDataException("The other side answered nothing.");
        }
    }
}

public sealed class WeatherBoard(HttpClient http, ILogger<WeatherBoard> logger)
{
    public async Task ShowAsync(string place, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "weather/" + Uri.EscapeDataString(place));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
        Weather weather = await response.ReadOrThrowAsync<Weather>(cancellationToken);
        logger.LogInformation("{Place}: {Celsius:F1} degrees", weather.Place, weather.Celsius);
    }
}
