using SafeIntegration;

namespace Import;

public sealed class Counters(HttpClient client)
{
    public async Task RunAsync()
    {
        Dictionary<string, int> counts = [];
        foreach (string word in (await client.GetStringAsync("words")).Split(' '))
            counts[word] = counts.TryGetValue(word, out int count) ? count + 1 : 1;

        foreach ((string word, int _) in counts)
            Store(word); // expect: SI1001
    }

    [Effect]
    private static void Store(string word) => Console.WriteLine(word);
}
