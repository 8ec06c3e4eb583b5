using SafeIntegration;

namespace Params;

public sealed class Joiner(HttpClient client)
{
    public async Task RunAsync()
    {
        string first = await client.GetStringAsync("first");
        Store(Join("-", first, "end")); // expect: SI1001
    }

    private static string Join(string separator, params ReadOnlySpan<string> words) => string.Join(separator, words!);

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
