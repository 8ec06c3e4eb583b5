// shape: loop over pages, the next page is asked for with the token of the last; only reads
namespace Bridges;

public sealed record Item(string Name);

public sealed record PageOf<T>(IReadOnlyList<T> Items, string? Next);

public sealed class PagedReader(HttpClient client)
{
    public async Task<IReadOnlyList<Item>> ReadAllAsync(CancellationToken cancellationToken)
    {
        List<Item> all = [];
        string? token = null;
        do
        {
            string path = token is null ? "items" : "items?next=" + Uri.EscapeDataString(token);
            PageOf<Item>? page = await client.GetFromJsonAsync<PageOf<Item>>(path, cancellationToken);
            if (page is null)
                break;
            all.AddRange(page.Items);
            token = page.Next;
        }
        while (token is not null);
        return all;
    }
}
