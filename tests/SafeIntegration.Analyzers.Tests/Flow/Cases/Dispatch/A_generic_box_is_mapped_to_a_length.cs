using SafeIntegration;

namespace Formats;

public sealed class Box<T>(T value)
{
    public T Value { get; } = value;

    public Box<TResult> Map<TResult>(Func<T, TResult> map) => new(map(Value));
}

public sealed class Export(HttpClient client)
{
    public async Task RunAsync()
    {
        Box<string> box = new(await client.GetStringAsync("text"));
        Store(box.Map(text => text.Length).Value);
    }

    [Effect]
    private static void Store(int length) => Console.WriteLine(length);
}
