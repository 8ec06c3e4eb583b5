using SafeIntegration;

namespace Formats;

public sealed class Nested(HttpClient client)
{
    public async Task RunAsync() => Even(await client.GetStringAsync("text"), 10); // expect: SI1001

    private static void Even(string text, int depth)
    {
        if (depth == 0)
            Store(text);
        else
            Odd($"({text})", depth - 1);
    }

    private static void Odd(string text, int depth) => Even($"[{text}]", depth - 1);

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
