using SafeIntegration;

namespace Jobs;

public sealed class Rounds(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = "start";
        for (int round = 0; round < 3; round++)
        {
            Store(text);
            text = await client.GetStringAsync($"rounds/{round}");
            Console.WriteLine(text);
            text = $"round {round}";
        }
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
