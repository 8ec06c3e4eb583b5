using SafeIntegration;

namespace Defaults.Safe;

public interface IFormatter
{
    string Format(string text) => text;
}

public sealed class LengthFormatter : IFormatter
{
    public string Format(string text) => $"{text.Length} characters";
}

public sealed class Printer(HttpClient client)
{
    public async Task RunAsync()
    {
        IFormatter formatter = new LengthFormatter();
        Print(formatter.Format(await client.GetStringAsync("text")));
    }

    [Effect]
    private static void Print(string text) => Console.WriteLine(text);
}
