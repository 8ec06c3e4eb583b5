// shape: Where with a method group of a known set
using SafeIntegration;

namespace Imports.Sets;

public sealed class TagImport(HttpClient source, ITags tags)
{
    private static readonly HashSet<string> Known = ["new", "sale", "green"];

    public async Task RunAsync(int article)
    {
        string[] received = await source.GetFromJsonAsync<string[]>($"articles/{article}/tags") ?? [];
        foreach (string tag in received.Where(Known.Contains))
            await tags.AddAsync(article, tag);
    }
}

public interface ITags
{
    [Effect]
    Task AddAsync(int article, string tag);
}
