// Reading the body of what is known to have failed is right.
namespace Api;

public sealed class ApiClient(HttpClient client)
{
    public async Task<string> GetAsync(string path)
    {
        using HttpResponseMessage response = await client.GetAsync(path);
        if (!response.IsSuccessStatusCode)
        {
            string problem = await response.Content.ReadAsStringAsync();
            throw new HttpRequestException($"{path}: {(int)response.StatusCode} {problem}", inner: null, response.StatusCode);
        }

        return await response.Content.ReadAsStringAsync();
    }
}
