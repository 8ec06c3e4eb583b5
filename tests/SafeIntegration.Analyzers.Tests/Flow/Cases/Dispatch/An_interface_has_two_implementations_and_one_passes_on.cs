using SafeIntegration;

namespace Formats;

public interface IFormatter
{
    string Format(string text);
}

public sealed class Upper : IFormatter
{
    public string Format(string text) => text.ToUpperInvariant();
}

public sealed class Masked : IFormatter
{
    public string Format(string text) => "****";
}

public sealed class Export(IFormatter formatter, HttpClient client)
{
    public async Task RunAsync() => Store(formatter.Format(await client.GetStringAsync("text"))); // expect: SI1001

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
