using SafeIntegration;

namespace Formats;

public interface IReadable<TSelf> where TSelf : IReadable<TSelf>
{
    static abstract TSelf Read(string text);
}

public sealed record Title(string Text) : IReadable<Title>
{
    public static Title Read(string text) => new(text.Trim());
}

public static class Reader
{
    public static async Task<T> ReadAsync<T>(HttpClient client, string path) where T : IReadable<T> => T.Read(await client.GetStringAsync(path));
}

public sealed class Export(HttpClient client)
{
    public async Task RunAsync()
    {
        Title title = await Reader.ReadAsync<Title>(client, "title");
        Store(title.Text); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
