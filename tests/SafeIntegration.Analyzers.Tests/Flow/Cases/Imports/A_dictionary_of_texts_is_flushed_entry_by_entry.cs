// shape: Dictionary filled in one method and flushed in another by deconstruction
using SafeIntegration;

namespace Imports.Counting;

public sealed class TranslationSync(HttpClient vendor, IResources resources)
{
    private readonly Dictionary<string, string> _texts = [];

    public async Task LoadAsync(IEnumerable<string> keys)
    {
        foreach (string key in keys)
            _texts[key] = await vendor.GetStringAsync("texts/" + key);
    }

    public void Flush()
    {
        foreach (var (key, text) in _texts)
            resources.Set(key, text); // expect: SI1001
    }
}

public interface IResources
{
    [Effect]
    void Set(string key, string text);
}
