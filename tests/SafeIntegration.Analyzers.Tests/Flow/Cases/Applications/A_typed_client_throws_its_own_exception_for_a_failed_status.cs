// shape: API client that turns a failed status into an exception with the body in it
using System.Text.Json;

namespace Energy;

public sealed class ApiException(int status, string body) : Exception($"The service answered {status}: {body}");

public sealed record Meter(string Id, double Reading);

public sealed class MeterClient(HttpClient http)
{
    public async Task<Meter?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await http.GetAsync($"meters/{Uri.EscapeDataString(id)}", cancellationToken);
        if (!response.IsSuccessStatusCode)
            await ThrowAsync(response, cancellationToken);
        string json = await response.Content.ReadAsStringAsync(cancellationToken);
        return JsonSerializer.Deserialize<Meter>(json);
    }

    private static async Task ThrowAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        string body = await response.Content.ReadAsStringAsync(cancellationToken);
        throw new ApiException((int)response.StatusCode, body);
    }
}
