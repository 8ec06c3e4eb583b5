using SafeIntegration;

namespace Params.Counted;

public sealed class Counter(HttpClient client)
{
    public async Task RunAsync()
    {
        string first = await client.GetStringAsync("first");
        Store(Count(first, "end"));
    }

    private static int Count(params IReadOnlyList<string> words) => words.Count;

    [Effect]
    private static void Store(int count) => Console.WriteLine(count);
}
