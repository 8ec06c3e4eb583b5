// shape: JsonDocument, the kind is compared, the text goes on
using System.Text.Json;
using SafeIntegration;

namespace Imports.Nested;

public sealed class Notes(HttpClient source, INotes notes)
{
    public async Task RunAsync()
    {
        using JsonDocument document = JsonDocument.Parse(await source.GetStringAsync("note"));
        JsonElement root = document.RootElement;
        if (root.GetProperty("kind").GetString() != "note")
            throw new NotSupportedException("Not a note.");
        notes.Add(root.GetProperty("text").GetString()!); // expect: SI1001
    }
}

public interface INotes
{
    [Effect]
    void Add(string text);
}
