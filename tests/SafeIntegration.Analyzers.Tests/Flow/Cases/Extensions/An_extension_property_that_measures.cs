using SafeIntegration;

namespace Letters;

public static class TextExtensions
{
    extension(string text)
    {
        public int LineCount => text.Split('\n').Length;

        public bool IsShort => text.Length < 20;
    }
}

public sealed class Headings(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("text");
        Store(text.LineCount, text.IsShort);
    }

    [Effect]
    private static void Store(int lines, bool isShort) => Console.WriteLine($"{lines} {isShort}");
}
