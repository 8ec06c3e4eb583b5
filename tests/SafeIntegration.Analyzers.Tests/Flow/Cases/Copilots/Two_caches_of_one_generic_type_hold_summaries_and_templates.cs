using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace News.Digest;

public sealed class AsyncCache<TKey, TValue>(Func<TKey, Task<TValue>> load)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Task<TValue>> _values = new();

    public Task<TValue> GetAsync(TKey key) => _values.GetOrAdd(key, load);

    public void Forget(TKey key) => _values.TryRemove(key, out _);
}

public interface ITemplateStore
{
    Task<string> LoadAsync(string name);
}

public interface ISubscribers
{
    IAsyncEnumerable<string> AddressesAsync();

    [Effect]
    Task NotifyAsync(string address, string text);
}

public sealed class DigestService
{
    private readonly AsyncCache<string, string> _summaries;
    private readonly AsyncCache<string, string> _templates;
    private readonly ISubscribers _subscribers;

    public DigestService(IChatClient chat, ITemplateStore templates, ISubscribers subscribers)
    {
        _subscribers = subscribers;
        _templates = new AsyncCache<string, string>(templates.LoadAsync);
        _summaries = new AsyncCache<string, string>(async article =>
        {
            ChatResponse response = await chat.GetResponseAsync($"Summarise in three sentences:\n{article}");
            return response.Text;
        });
    }

    public async Task PreviewAsync(string article)
    {
        string summary = await _summaries.GetAsync(article);
        Console.WriteLine(summary);
    }

    public async Task AnnounceAsync(DateOnly day)
    {
        string template = await _templates.GetAsync("announcement");
        string text = template.Replace("{day}", day.ToString("D"));

        await foreach (string address in _subscribers.AddressesAsync())
            await _subscribers.NotifyAsync(address, text);
    }
}
