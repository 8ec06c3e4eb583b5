// shape: template method, the check in an override
using SafeIntegration;

namespace Library.Imports;

public abstract class Importer<TItem>(HttpClient feed)
{
    public async Task<int> ImportAsync(string path)
    {
        int stored = 0;
        await foreach (TItem? item in feed.GetFromJsonAsAsyncEnumerable<TItem>(path))
        {
            if (item is null || !Accepts(item))
                continue;
            await StoreAsync(item);
            stored++;
        }

        return stored;
    }

    protected abstract bool Accepts(TItem item);

    protected abstract Task StoreAsync(TItem item);
}

public sealed record Title(string? Shelf, int Year);

public interface IShelfIndex
{
    [Effect]
    Task PutAsync(string shelf, int year);
}

public sealed class TitleImporter(HttpClient feed, IShelfIndex index) : Importer<Title>(feed)
{
    private static readonly string[] Shelves = ["fiction", "history", "science"];

    protected override bool Accepts(Title item)
        => item.Shelf is { } shelf && Shelves.Contains(shelf) && item.Year is > 1450 and < 2100;

    protected override Task StoreAsync(Title item) => index.PutAsync(item.Shelf!, item.Year);
}
