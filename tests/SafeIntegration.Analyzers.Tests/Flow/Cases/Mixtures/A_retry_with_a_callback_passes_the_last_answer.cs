using SafeIntegration;

namespace Retries;

public sealed class Retry(Action<string> onGiveUp)
{
    public async Task RunAsync(Func<Task<string>> read)
    {
        string last = "";
        for (int i = 0; i < 3; i++)
        {
            last = await read();
            if (last == "ready")
                return;
        }

        onGiveUp(last); // expect-one: SI1001
    }
}

public sealed class Waiter(HttpClient client)
{
    public Task WaitAsync() => new Retry(Page).RunAsync(() => client.GetStringAsync("state")); // expect-one: SI1001

    [Effect]
    private static void Page(string state) => Console.WriteLine(state);
}
