using SafeIntegration;

namespace Lexing.Counted;

public ref struct Lexer(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public int Words { get; private set; }

    public bool Next()
    {
        int space = _rest.IndexOf(' ');
        if (space < 0)
            return false;
        _rest = _rest[(space + 1)..];
        Words++;
        return true;
    }
}

public sealed class Words(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("words");
        Lexer lexer = new(text);
        while (lexer.Next())
        {
        }

        Store(lexer.Words);
    }

    [Effect]
    private static void Store(int words) => Console.WriteLine(words);
}
