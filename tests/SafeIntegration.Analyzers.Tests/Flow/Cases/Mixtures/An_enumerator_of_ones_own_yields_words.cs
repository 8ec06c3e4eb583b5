using System.Collections;
using SafeIntegration;

namespace Words.Own;

public sealed class Words(string text) : IEnumerable<string>
{
    public IEnumerator<string> GetEnumerator()
    {
        foreach (string word in text.Split(' '))
            yield return word.Trim(',', '.');
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Index(HttpClient client)
{
    public async Task RunAsync()
    {
        foreach (string word in new Words(await client.GetStringAsync("text")).Distinct())
            Add(word); // expect: SI1001
    }

    [Effect]
    private static void Add(string word) => Console.WriteLine(word);
}
