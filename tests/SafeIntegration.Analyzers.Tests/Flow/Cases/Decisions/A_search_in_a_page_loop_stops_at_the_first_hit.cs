// shape: loop over received pages with break, afterwards our own summary
using SafeIntegration;

namespace Searches;

public sealed record Hits(List<string> Names, bool HasMore);

public sealed class NameSearch(HttpClient directory, ISearchLog log)
{
    public async Task<bool> ExistsAsync(string wanted)
    {
        bool found = false;
        for (int page = 0; page < 50 && !found; page++)
        {
            Hits hits = await directory.GetFromJsonAsync<Hits>($"names?page={page}") ?? throw new InvalidDataException("No page.");
            found = hits.Names.Contains(wanted);
            if (!hits.HasMore)
                break;
        }

        await log.SearchedAsync(DateTimeOffset.UnixEpoch);
        return found;
    }
}

public interface ISearchLog
{
    [Effect]
    Task SearchedAsync(DateTimeOffset at);
}
