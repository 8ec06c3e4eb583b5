// shape: helpers around HttpResponseMessage in an extension block
using System.Text.Json;

namespace Weather.Client;

public sealed record Forecast(DateOnly Day, double Low, double High);

public static class Responses
{
    extension(HttpResponseMessage response)
    {
        public bool IsJson => response.Content.Headers.ContentType?.MediaType == "application/json";

        public Task<Stream> Body => response.Content.ReadAsStreamAsync();
    }
}

public sealed class ForecastClient(HttpClient client)
{
    public async Task<IReadOnlyList<Forecast>> GetAsync(string city, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await client.GetAsync($"forecast?city={Uri.EscapeDataString(city)}", cancellationToken);
        if (!response.IsJson)
            return [];
        await using Stream body = await response.Body; // expect: SI1007
        List<Forecast>? days = await JsonSerializer.DeserializeAsync<List<Forecast>>(body, JsonSerializerOptions.Web, cancellationToken);
        return days ?? [];
    }
}
