// shape: client with a nullable response of a retrying sender
using System.Net.Http.Headers;

namespace Geo;

public sealed record Place(string Name, double Latitude, double Longitude);

public sealed class PlaceClient(HttpClient client)
{
    public async Task<Place?> FindAsync(string query, CancellationToken cancellationToken)
    {
        using HttpResponseMessage? response = await SendAsync(query, cancellationToken);
        if (response is not { IsSuccessStatusCode: true, Content: var content })
            return null;

        return await content.ReadFromJsonAsync<Place>(cancellationToken);
    }

    private async Task<HttpResponseMessage?> SendAsync(string query, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < 3; attempt++)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, "search?q=" + Uri.EscapeDataString(query));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            try
            {
                return await client.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException) when (attempt < 2)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt), cancellationToken);
            }
        }

        return null;
    }
}
