using SafeIntegration;

namespace Lexing;

public ref struct Lexer(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Next()
    {
        int space = _rest.IndexOf(' ');
        ReadOnlySpan<char> word = space < 0 ? _rest : _rest[..space];
        _rest = space < 0 ? default : _rest[(space + 1)..];
        return word;
    }
}

public sealed class Words(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("words");
        Lexer lexer = new(text);
        Store(new string(lexer.Next())); // expect: SI1001
    }

    [Effect]
    private static void Store(string word) => Console.WriteLine(word);
}
