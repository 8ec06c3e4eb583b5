using System.Net.Http.Headers;

namespace Requests.Token;

public sealed class Api(HttpClient client)
{
    public async Task SendAsync(string path, Action<HttpRequestMessage> configure)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path);
        configure(request);
        using HttpResponseMessage response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}

public sealed class Orders(HttpClient shop, Api api, string token)
{
    public async Task<string> ForwardAsync()
    {
        string order = await shop.GetStringAsync("order");
        await api.SendAsync("ping", request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token));
        return order;
    }
}
