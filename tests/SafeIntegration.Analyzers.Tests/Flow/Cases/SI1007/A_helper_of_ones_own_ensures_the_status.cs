// The extension method throws with the body of the failure.
namespace Api;

public static class ResponseExtensions
{
    public static async Task EnsureAsync(this HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return;

        string body = await response.Content.ReadAsStringAsync();
        throw new HttpRequestException($"{(int)response.StatusCode}: {body}");
    }
}

public sealed record Album(string Title);

public sealed class Albums(HttpClient music)
{
    public async Task<Album?> GetAsync(int id)
    {
        using HttpResponseMessage response = await music.GetAsync($"albums/{id}");
        await response.EnsureAsync();
        return await response.Content.ReadFromJsonAsync<Album>();
    }
}
