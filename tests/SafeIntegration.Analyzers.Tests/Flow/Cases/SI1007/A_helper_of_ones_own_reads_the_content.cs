// The shape of ReadAsJsonAsync in many code bases: the helper has only the content and cannot check.
using Newtonsoft.Json;

namespace Api;

public static class ContentExtensions
{
    public static async Task<T?> ReadAsJsonAsync<T>(this HttpContent content)
    {
        string text = await content.ReadAsStringAsync();
        return JsonConvert.DeserializeObject<T>(text);
    }
}

public sealed record Album(string Title);

public sealed class Albums(HttpClient music)
{
    public async Task<Album?> GetAsync(int id)
    {
        HttpResponseMessage response = await music.GetAsync($"albums/{id}");
        return await response.Content.ReadAsJsonAsync<Album>(); // expect: SI1007
    }
}
