using SafeIntegration;

namespace Jobs;

public sealed class Jumps(HttpClient client)
{
    public async Task RunAsync(bool fast)
    {
        string text = await client.GetStringAsync("text");
        if (fast)
            goto store;
        text = "cleaned";

    store:
        Store(text); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
