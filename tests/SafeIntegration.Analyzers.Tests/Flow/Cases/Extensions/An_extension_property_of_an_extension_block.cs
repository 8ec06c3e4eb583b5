using SafeIntegration;

namespace Letters;

public static class TextExtensions
{
    extension(string text)
    {
        public string FirstLine => text.Split('\n')[0];

        public bool IsShort => text.Length < 20;
    }
}

public sealed class Headings(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("text");
        Store(text.FirstLine, text.IsShort); // expect: SI1001
    }

    [Effect]
    private static void Store(string heading, bool isShort) => Console.WriteLine($"{heading} {isShort}");
}
