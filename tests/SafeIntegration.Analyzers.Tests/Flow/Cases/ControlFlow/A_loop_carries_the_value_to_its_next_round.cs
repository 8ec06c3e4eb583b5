using SafeIntegration;

namespace Jobs;

public sealed class Rounds(HttpClient client)
{
    public async Task RunAsync()
    {
        string previous = "start";
        for (int round = 0; round < 3; round++)
        {
            Store(previous); // expect: SI1001
            previous = await client.GetStringAsync($"rounds/{round}");
        }
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
