using SafeIntegration;

namespace Letters;

public static class TextExtensions
{
    public static string OneLine(this string text) => text.ReplaceLineEndings(" ");

    public static string Quoted(this string text, char quote = '"') => $"{quote}{text}{quote}";
}

public sealed class Quoting(HttpClient client)
{
    public async Task RunAsync() => Store((await client.GetStringAsync("text")).OneLine().Quoted()); // expect: SI1001

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
