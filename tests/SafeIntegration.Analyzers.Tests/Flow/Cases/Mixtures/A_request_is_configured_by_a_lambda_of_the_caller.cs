namespace Requests;

public sealed class Api(HttpClient client)
{
    public async Task SendAsync(string path, Action<HttpRequestMessage> configure)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path);
        configure(request);
        using HttpResponseMessage response = await client.SendAsync(request); // expect-one: SI1001
        response.EnsureSuccessStatusCode();
    }
}

public sealed class Orders(HttpClient shop, Api api)
{
    public async Task ForwardAsync()
    {
        string order = await shop.GetStringAsync("order");
        await api.SendAsync("orders", request => request.Content = new StringContent(order)); // expect-one: SI1001
    }
}
