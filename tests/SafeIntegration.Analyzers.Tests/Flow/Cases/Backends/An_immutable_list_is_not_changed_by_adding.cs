using System.Collections.Immutable;
using SafeIntegration;

namespace Journals.Unchanged;

public sealed class Journal(HttpClient client)
{
    public async Task<int> PublishAsync()
    {
        ImmutableList<string> ours = ["opened"];
        ImmutableList<string> all = ours.Add(await client.GetStringAsync("entry"));
        Post(string.Join('\n', ours));
        return all.Count;
    }

    [Effect]
    private static void Post(string text) => Console.WriteLine(text);
}
