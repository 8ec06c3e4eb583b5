using SafeIntegration;

namespace Statics;

public interface IMessage<TSelf>
    where TSelf : IMessage<TSelf>
{
    static abstract TSelf Create(string text);

    string Text { get; }
}

public sealed record Notice(string Text) : IMessage<Notice>
{
    public static Notice Create(string text) => new("Notice: " + text);
}

public sealed class Sender<T>(HttpClient client)
    where T : IMessage<T>
{
    public async Task SendAsync() => Post(T.Create(await client.GetStringAsync("text")).Text); // expect: SI1001

    [Effect]
    private static void Post(string text) => Console.WriteLine(text);
}
