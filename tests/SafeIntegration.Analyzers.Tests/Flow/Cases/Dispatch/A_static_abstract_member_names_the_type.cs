using SafeIntegration;

namespace Formats;

public interface INamed
{
    static abstract string Label { get; }
}

public sealed record Title(string Text) : INamed
{
    public static string Label => "title";
}

public sealed class Export(HttpClient client)
{
    public async Task RunAsync() => await StoreAsync<Title>(await client.GetFromJsonAsync<Title>("title"));

    private static Task StoreAsync<T>(T? item) where T : INamed
    {
        Console.WriteLine(item);
        Store(T.Label);
        return Task.CompletedTask;
    }

    [Effect]
    private static void Store(string label) => Console.WriteLine(label);
}
