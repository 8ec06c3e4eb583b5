// The helper checks for everyone.
namespace Github;

public sealed class RepositoryClient(HttpClient client)
{
    public async Task<string> ReadmeAsync(string name)
    {
        using HttpResponseMessage response = await RequestAsync($"repos/{name}/readme");
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> RequestAsync(string address)
    {
        HttpResponseMessage response = await client.GetAsync(address);
        if (response.IsSuccessStatusCode)
            return response;

        response.Dispose();
        throw new InvalidOperationException($"'{address}' cannot be read.");
    }
}
