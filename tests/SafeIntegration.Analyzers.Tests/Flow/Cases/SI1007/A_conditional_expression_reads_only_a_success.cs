// The status is the condition.
namespace Search;

public sealed class SearchClient(HttpClient index)
{
    public async Task<string> SearchAsync(string text)
    {
        using HttpResponseMessage response = await index.GetAsync("search?q=" + Uri.EscapeDataString(text));
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : "";
    }
}
