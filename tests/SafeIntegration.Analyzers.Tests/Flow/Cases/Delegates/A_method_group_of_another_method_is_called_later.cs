// A local function as a method group goes through a helper that keeps it and one that calls it.
using SafeIntegration;

namespace Deferred;

public sealed class Later
{
    private readonly List<Func<string, string>> _steps = [];

    public void Keep(Func<string, string> step) => _steps.Add(step);

    public string RunAll(string value)
    {
        foreach (Func<string, string> step in _steps)
            value = step(value);
        return value;
    }
}

public sealed class Decorated(HttpClient client)
{
    public async Task RunAsync(int first, int second, int third)
    {
        string text = await client.GetStringAsync($"text/{first}/{second}/{third}");
        string mark = first > second ? "-" : "";
        var later = new Later();
        later.Keep(Trim);
        later.Keep(Quoted);
        Store(later.RunAll("ours"));
        Store(Apply(text, Quoted)); // expect: SI1001

        string Quoted(string value) => mark.Length > 0 ? "\"" + value + "\"" : value;
    }

    private static string Apply(string value, Func<string, string> step) => step(value);

    private static string Trim(string value) => value.Trim();

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
