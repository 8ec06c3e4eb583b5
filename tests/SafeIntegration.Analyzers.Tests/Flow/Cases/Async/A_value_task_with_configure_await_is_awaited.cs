using SafeIntegration;

namespace Api;

public sealed class Cache(HttpClient client)
{
    private readonly Dictionary<int, string> _known = [];

    public async Task RunAsync(int id) => Store(await GetAsync(id).ConfigureAwait(false)); // expect: SI1001

    private ValueTask<string> GetAsync(int id) =>
        _known.TryGetValue(id, out string? known) ? ValueTask.FromResult(known) : new ValueTask<string>(client.GetStringAsync($"items/{id}"));

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
