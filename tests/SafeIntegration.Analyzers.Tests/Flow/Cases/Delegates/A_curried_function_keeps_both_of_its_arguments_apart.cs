using SafeIntegration;

namespace Commands;

public sealed class Formatting(HttpClient client)
{
    public async Task RunAsync()
    {
        Func<string, Func<string, string>> pair = first => second => first;
        string received = await client.GetStringAsync("title");
        Print(pair("fixed")(received));
    }

    [Effect]
    private static void Print(string text) => Console.WriteLine(text);
}
