using SafeIntegration;

namespace Formats;

public class Handler
{
    public virtual void Process(string text) => Console.WriteLine(text);
}

public sealed class CountingHandler : Handler
{
    private int _count;

    public override void Process(string text)
    {
        base.Process(text);
        _count++;
        Store(_count);
    }

    [Effect]
    private static void Store(int count) => Console.WriteLine(count);
}

public sealed class Export(HttpClient client)
{
    public async Task RunAsync(Handler handler) => handler.Process(await client.GetStringAsync("text"));
}
