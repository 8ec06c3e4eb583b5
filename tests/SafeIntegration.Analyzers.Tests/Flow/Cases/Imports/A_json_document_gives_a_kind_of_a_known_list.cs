// shape: JsonDocument, TryGetProperty, the compared kind goes on
using System.Text.Json;
using SafeIntegration;

namespace Imports.Nested;

public sealed class Kinds(HttpClient source, IKinds kinds)
{
    public async Task RunAsync()
    {
        using JsonDocument document = JsonDocument.Parse(await source.GetStringAsync("item"));
        if (!document.RootElement.TryGetProperty("kind", out JsonElement element))
            return;
        string? kind = element.GetString();
        if (kind is not ("small" or "large"))
            throw new NotSupportedException("An unknown kind.");
        kinds.Count(kind);
    }
}

public interface IKinds
{
    [Effect]
    void Count(string kind);
}
