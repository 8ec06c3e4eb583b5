using SafeIntegration;

namespace Pairs;

public sealed class Both(HttpClient left, HttpClient right)
{
    public async Task RunAsync()
    {
        var (a, b) = (left.GetStringAsync("a"), right.GetStringAsync("b"));
        string[] texts = await Task.WhenAll(a, b);
        (string first, string second) = (texts[0], texts[1]);
        Join(first, second); // expect: SI1001
    }

    [Effect]
    private static void Join(string first, string second) => Console.WriteLine(first + second);
}
