using System.Collections;
using SafeIntegration;

namespace Numbers.Own;

public sealed class Lengths(string text) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator()
    {
        foreach (string word in text.Split(' '))
            yield return word.Length;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public sealed class Statistics(HttpClient client)
{
    public async Task RunAsync()
    {
        foreach (int length in new Lengths(await client.GetStringAsync("text")))
            Count(length);
    }

    [Effect]
    private static void Count(int length) => Console.WriteLine(length);
}
