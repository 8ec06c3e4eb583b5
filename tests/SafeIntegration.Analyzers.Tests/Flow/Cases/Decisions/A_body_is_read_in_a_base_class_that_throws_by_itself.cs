// shape: base class of API clients with its own exception and error body
using System.Net;

namespace Clients;

public sealed class ApiException(HttpStatusCode status, string body) : Exception($"{status}: {body}");

public abstract class CarefulClient(HttpClient client)
{
    protected async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await ThrowIfFailedAsync(response, cancellationToken);
        return await response.Content.ReadFromJsonAsync<T>(cancellationToken) ?? throw new ApiException(response.StatusCode, "empty");
    }

    private static async Task ThrowIfFailedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if ((int)response.StatusCode is >= 200 and < 300)
            return;
        string body = await response.Content.ReadAsStringAsync(cancellationToken);
        throw new ApiException(response.StatusCode, body);
    }
}

public sealed class PointsClient(HttpClient client) : CarefulClient(client)
{
    public Task<int> PointsAsync(int card, CancellationToken cancellationToken) => GetAsync<int>($"cards/{card}/points", cancellationToken);
}
