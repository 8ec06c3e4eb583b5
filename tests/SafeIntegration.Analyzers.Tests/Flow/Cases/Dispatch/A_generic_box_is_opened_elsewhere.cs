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
        Store(box.Map(text => text.Trim()).Value); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
