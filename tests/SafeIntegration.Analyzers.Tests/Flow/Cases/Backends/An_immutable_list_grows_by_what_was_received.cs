using System.Collections.Immutable;
using SafeIntegration;

namespace Journals;

public sealed class Journal(HttpClient client)
{
    private ImmutableList<string> _entries = [];

    public async Task AppendAsync() => _entries = _entries.Add(await client.GetStringAsync("entry"));

    public void Publish() => Post(string.Join('\n', _entries)); // expect: SI1001

    [Effect]
    private static void Post(string text) => Console.WriteLine(text);
}
