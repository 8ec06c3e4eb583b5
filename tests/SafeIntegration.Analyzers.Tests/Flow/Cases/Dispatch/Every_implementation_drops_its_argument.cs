using SafeIntegration;

namespace Formats;

public interface IDescriber
{
    string Describe(string text);
}

public sealed class Masked : IDescriber
{
    public string Describe(string text) => "****";
}

public sealed class Measured : IDescriber
{
    public string Describe(string text) => $"{text.Length} characters";
}

public sealed class Export(IDescriber describer, HttpClient client)
{
    public async Task RunAsync() => Store(describer.Describe(await client.GetStringAsync("text")));

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
