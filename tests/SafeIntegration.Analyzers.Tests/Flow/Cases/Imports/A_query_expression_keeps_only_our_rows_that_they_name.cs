// shape: our own entities, selected by what was received
using SafeIntegration;

namespace Imports;

public sealed record Article(int Id, string Ean);

public sealed class Delisting(HttpClient source, IReadOnlyList<Article> ours, IAssortment assortment)
{
    public async Task RunAsync()
    {
        string[] delisted = await source.GetFromJsonAsync<string[]>("delisted") ?? [];
        var known = from article in ours
                    join ean in delisted on article.Ean equals ean
                    select article.Id;
        foreach (int id in known)
            await assortment.EndAsync(id);
    }
}

public interface IAssortment
{
    [Effect]
    Task EndAsync(int article);
}
