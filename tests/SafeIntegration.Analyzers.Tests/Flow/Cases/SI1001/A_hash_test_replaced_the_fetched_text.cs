// The local variable is overwritten on every path before the effect.
namespace Translations;

public sealed class TranslationCache(HttpClient service)
{
    public async Task RefreshAsync(string key, string fallback, string folder)
    {
        string text = await service.GetStringAsync($"texts/{key}");
        Console.WriteLine($"Received {text.Length} characters.");
        if (text.Length > 10_000)
            text = fallback;
        else
            text = fallback.Trim();

        await File.WriteAllTextAsync(Path.Combine(folder, key), text);
    }
}
