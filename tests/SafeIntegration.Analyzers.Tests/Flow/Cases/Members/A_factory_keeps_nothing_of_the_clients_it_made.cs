// shape: payment controller whose methods each ask the factory for a client and set its headers
using System.Net.Http.Headers;
using System.Text.Json;

namespace Pay;

public sealed class PayGateway
{
    private readonly IHttpClientFactory _clients;
    private readonly IConfiguration _settings;

    public PayGateway(IHttpClientFactory clients, IConfiguration settings) => (_clients, _settings) = (clients, settings);

    public async Task<string> TokenAsync()
    {
        HttpClient client = _clients.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", _settings["Key"]);
        HttpResponseMessage response = await client.PostAsync("token", new StringContent("grant_type=client_credentials"));
        response.EnsureSuccessStatusCode();
        using JsonDocument token = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return token.RootElement.GetProperty("access_token").GetString()!;
    }

    public async Task<string> StateAsync(string order)
    {
        HttpClient client = _clients.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        return await client.GetStringAsync("orders/" + order);
    }
}
