using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace Translation;

public interface ITranslator
{
    Task<string> TranslateAsync(string text, string language);
}

public sealed class ModelTranslator(IChatClient chat) : ITranslator
{
    public async Task<string> TranslateAsync(string text, string language)
    {
        ChatResponse response = await chat.GetResponseAsync($"Translate into {language}: {text}");
        return response.Text;
    }
}

public sealed class CachingTranslator(ITranslator inner) : ITranslator
{
    private readonly ConcurrentDictionary<(string, string), string> _known = new();

    public async Task<string> TranslateAsync(string text, string language) =>
        _known.TryGetValue((text, language), out string? known) ? known : _known[(text, language)] = await inner.TranslateAsync(text, language);
}

public sealed class ProductPublisher(ITranslator translator, HttpClient shop)
{
    public async Task PublishAsync(string sku, string title)
    {
        foreach (string language in new[] { "de", "fr", "pt" })
        {
            string translated = await translator.TranslateAsync(title, language);
            await shop.PatchAsJsonAsync($"products/{sku}/titles/{language}", new { title = translated }); // expect: SI2001
        }
    }
}
