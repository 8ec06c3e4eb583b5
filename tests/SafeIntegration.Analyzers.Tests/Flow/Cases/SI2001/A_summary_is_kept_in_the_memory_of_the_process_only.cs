using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Memory;

namespace Reading;

public sealed class ArticleSummaries(IChatClient chat, IMemoryCache cache, Meter meter)
{
    private readonly Counter<long> _made = meter.CreateCounter<long>("summaries");

    public async Task<string> SummaryOfAsync(string article)
    {
        string key = "summary:" + article.GetHashCode(StringComparison.Ordinal);
        if (cache.TryGetValue(key, out string? known) && known is not null) return known;
        ChatResponse response = await chat.GetResponseAsync("Summarise in three sentences:\n" + article);
        _made.Add(1, new KeyValuePair<string, object?>("length", response.Text.Length));
        cache.Set(key, response.Text, TimeSpan.FromHours(1));
        return response.Text;
    }
}
