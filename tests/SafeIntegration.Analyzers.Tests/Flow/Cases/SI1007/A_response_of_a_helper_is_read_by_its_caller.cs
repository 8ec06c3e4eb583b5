// The helper sends, its caller reads, and neither asks.
using System.Net.Http.Headers;

namespace Github;

public sealed class RepositoryClient(HttpClient client)
{
    public async Task<string> ReadmeAsync(string name)
    {
        HttpResponseMessage response = await RequestAsync($"repos/{name}/readme");
        return await response.Content.ReadAsStringAsync(); // expect: SI1007
    }

    private async Task<HttpResponseMessage> RequestAsync(string address)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/vnd.github.raw"));
        return await client.SendAsync(request);
    }
}
