// The check depends on an option.
namespace Search;

public sealed class SearchClient(HttpClient index)
{
    public async Task<string> SearchAsync(string text, bool strict)
    {
        using HttpResponseMessage response = await index.GetAsync("search?q=" + Uri.EscapeDataString(text));
        if (strict)
            response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(); // expect: SI1007
    }
}
