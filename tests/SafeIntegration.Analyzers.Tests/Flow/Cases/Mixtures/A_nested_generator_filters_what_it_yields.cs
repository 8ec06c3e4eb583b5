using SafeIntegration;

namespace Generators;

public sealed class Words(HttpClient client)
{
    private static readonly string[] Colours = ["red", "green", "blue"];

    public async Task RunAsync()
    {
        foreach (string colour in Known((await client.GetStringAsync("colours")).Split(' ')))
            Paint(colour);
    }

    private static IEnumerable<string> Known(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            if (Colours.Contains(word))
                yield return word;
        }
    }

    [Effect]
    private static void Paint(string colour) => Console.WriteLine(colour);
}
