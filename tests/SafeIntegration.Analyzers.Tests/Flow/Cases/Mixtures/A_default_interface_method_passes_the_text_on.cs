using SafeIntegration;

namespace Defaults.Passing;

public interface IFormatter
{
    string Prefix { get; }

    string Format(string text) => Prefix + text;
}

public sealed class StarFormatter : IFormatter
{
    public string Prefix => "* ";
}

public sealed class Printer(HttpClient client, IFormatter formatter)
{
    public async Task RunAsync() => Print(formatter.Format(await client.GetStringAsync("text"))); // expect: SI1001

    [Effect]
    private static void Print(string text) => Console.WriteLine(text);
}
