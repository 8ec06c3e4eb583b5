using SafeIntegration;

namespace Tokens.Known;

public sealed class Tokenizer(string text)
{
    private int _position;

    public string Next()
    {
        int end = text.IndexOf(' ', _position);
        string token = end < 0 ? text[_position..] : text[_position..end];
        _position = end < 0 ? text.Length : end + 1;
        return token;
    }
}

public sealed class Commands(HttpClient client)
{
    public async Task RunAsync()
    {
        Tokenizer tokens = new(await client.GetStringAsync("command"));
        switch (tokens.Next())
        {
            case "start":
                Do("start");
                break;
            case "stop":
                Do("stop");
                break;
            default:
                throw new InvalidDataException("The command is not known.");
        }
    }

    [Effect]
    private static void Do(string verb) => Console.WriteLine(verb);
}
