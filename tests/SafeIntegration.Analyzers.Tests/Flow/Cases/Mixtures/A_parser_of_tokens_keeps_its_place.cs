using SafeIntegration;

namespace Tokens.Own;

public sealed class Tokenizer(string text)
{
    private int _position;

    public bool TryNext(out string token)
    {
        int end = text.IndexOf(' ', _position);
        token = end < 0 ? text[_position..] : text[_position..end];
        _position = end < 0 ? text.Length : end + 1;
        return token.Length > 0;
    }
}

public sealed class Commands(HttpClient client)
{
    public async Task RunAsync()
    {
        Tokenizer tokens = new(await client.GetStringAsync("command"));
        if (tokens.TryNext(out string verb) && verb is "add" && tokens.TryNext(out string name))
            Add(name); // expect: SI1001
    }

    [Effect]
    private static void Add(string name) => Console.WriteLine(name);
}
