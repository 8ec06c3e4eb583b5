using SafeIntegration;

namespace Formats;

public sealed class Nested(HttpClient client)
{
    public async Task RunAsync() => Store(Depth(await client.GetStringAsync("text"), 0));

    private static int Depth(string text, int at)
    {
        if (at >= text.Length)
            return 0;
        return (text[at] == '(' ? 1 : 0) + Depth(text, at + 1);
    }

    [Effect]
    private static void Store(int depth) => Console.WriteLine(depth);
}
