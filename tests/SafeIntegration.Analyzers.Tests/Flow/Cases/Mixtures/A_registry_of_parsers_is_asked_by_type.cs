using System.Text.Json;
using SafeIntegration;

namespace Parsers;

public sealed class Registry
{
    private readonly Dictionary<string, Func<string, object>> _parsers = new(StringComparer.Ordinal);

    public void Register(string kind, Func<string, object> parser) => _parsers.Add(kind, parser);

    public object Parse(string kind, string text) => _parsers.TryGetValue(kind, out Func<string, object>? parser) ? parser(text) : throw new NotSupportedException("There is no such kind.");
}

public sealed record Note(string Text);

public sealed class Notes(HttpClient client)
{
    private readonly Registry _registry = new();

    public void Start() => _registry.Register("note", text => JsonSerializer.Deserialize<Note>(text)!);

    public async Task RunAsync()
    {
        object parsed = _registry.Parse("note", await client.GetStringAsync("note"));
        if (parsed is Note note)
            Store(note.Text); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
