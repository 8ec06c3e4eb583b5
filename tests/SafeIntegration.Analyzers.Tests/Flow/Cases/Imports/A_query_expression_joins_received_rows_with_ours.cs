// shape: query syntax with where, orderby and a nested from
using SafeIntegration;

namespace Imports;

public sealed record Shelf(string Name, List<string> Articles);

public sealed class ShelfImport(HttpClient source, IShelves shelves)
{
    public async Task RunAsync()
    {
        List<Shelf> received = await source.GetFromJsonAsync<List<Shelf>>("shelves") ?? [];
        var pairs = from shelf in received
                    where shelf.Articles.Count > 0
                    from article in shelf.Articles
                    orderby article
                    select (shelf.Name, Article: article.ToUpperInvariant());
        foreach (var (name, article) in pairs)
            shelves.Put(name, article); // expect: SI1001
    }
}

public interface IShelves
{
    [Effect]
    void Put(string shelf, string article);
}
