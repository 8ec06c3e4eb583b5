using SafeIntegration;

namespace Formats;

public abstract class Handler
{
    public async Task HandleAsync(HttpClient client) => Process(await client.GetStringAsync("text")); // expect-one: SI1001

    protected abstract void Process(string text);
}

public abstract class TrimmingHandler : Handler
{
    protected sealed override void Process(string text) => ProcessTrimmed(text.Trim()); // expect-one: SI1001

    protected abstract void ProcessTrimmed(string text);
}

public sealed class StoringHandler : TrimmingHandler
{
    protected override void ProcessTrimmed(string text) => Store(text);

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
