using System.Text;
using SafeIntegration;

namespace Letters;

public sealed class Letter(HttpClient client)
{
    public async Task RunAsync()
    {
        StringBuilder text = new("Notes\n");
        await AppendAsync(text);
        text.AppendLine().Append("The end.");
        Print(text.ToString()); // expect: SI1001
    }

    private async Task AppendAsync(StringBuilder builder) => builder.Append("- ").Append(await client.GetStringAsync("note")).Insert(0, "! ");

    [Effect]
    private static void Print(string text) => Console.WriteLine(text);
}
