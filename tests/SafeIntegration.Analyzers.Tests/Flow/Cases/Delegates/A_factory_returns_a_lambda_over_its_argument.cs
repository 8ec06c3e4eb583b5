using SafeIntegration;

namespace Commands;

public static class CommandFactory
{
    public static Func<Task> Create(string address) => () => PutAsync(address);

    [Effect]
    private static Task PutAsync(string address) => Console.Out.WriteLineAsync(address);
}

public sealed class CommandQueue(HttpClient client)
{
    public async Task RunAsync()
    {
        Func<Task> command = CommandFactory.Create(await client.GetStringAsync("target")); // expect-one: SI1001
        await command(); // expect-one: SI1001
    }
}
