using SafeIntegration;

namespace Legacy;

public sealed class Chain(HttpClient client)
{
    public Task RunAsync() =>
        client.GetStringAsync("text")
            .ContinueWith(task => task.Result.Trim(), TaskScheduler.Default)
            .ContinueWith(task => Store(task.Result), TaskScheduler.Default); // expect: SI1001

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
