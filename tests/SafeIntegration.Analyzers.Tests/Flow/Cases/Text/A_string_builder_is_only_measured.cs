using System.Text;
using SafeIntegration;

namespace Letters;

public sealed class Letter(HttpClient client)
{
    public async Task RunAsync()
    {
        StringBuilder text = new();
        text.Append(await client.GetStringAsync("note"));
        Print($"{text.Length} characters in {text.Capacity}");
    }

    [Effect]
    private static void Print(string text) => Console.WriteLine(text);
}
