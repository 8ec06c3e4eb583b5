// shape: ConcurrentDictionary.AddOrUpdate with numbers
using System.Collections.Concurrent;
using SafeIntegration;

namespace Imports.Counting;

public sealed record Hit(string Page);

public sealed class HitCounter(HttpClient edge, IStatistics statistics)
{
    private readonly ConcurrentDictionary<string, int> _hits = new(StringComparer.Ordinal);

    public async Task CollectAsync()
    {
        foreach (Hit hit in await edge.GetFromJsonAsync<Hit[]>("hits") ?? [])
            _hits.AddOrUpdate(hit.Page, 1, (_, count) => count + 1);
    }

    public Task FlushAsync()
    {
        int total = _hits.Values.Sum();
        _hits.Clear();
        return statistics.AddAsync("total", total);
    }
}

public interface IStatistics
{
    [Effect]
    Task AddAsync(string name, int count);
}
