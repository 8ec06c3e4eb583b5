// shape: base class of API clients with a generic Send method
using System.Net.Http.Headers;
using SafeIntegration;

namespace Clients;

public abstract class ApiClient(HttpClient client)
{
    protected async Task<T?> SendAsync<T>(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "token");
        if (body is not null)
            request.Content = JsonContent.Create(body);
        using HttpResponseMessage response = await client.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<T>(); // expect: SI1007
    }
}

public sealed class LoyaltyClient(HttpClient client) : ApiClient(client)
{
    public async Task PrintAsync(int card)
    {
        var points = await SendAsync<int?>(HttpMethod.Get, $"cards/{card}/points");
        Console.WriteLine(points);
    }
}
