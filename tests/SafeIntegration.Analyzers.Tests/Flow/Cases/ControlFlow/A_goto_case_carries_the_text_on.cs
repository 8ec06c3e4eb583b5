using SafeIntegration;

namespace Jobs;

public sealed class Jumps(HttpClient client)
{
    public async Task RunAsync(int mode)
    {
        string text = "none";
        switch (mode)
        {
            case 0:
                text = await client.GetStringAsync("text");
                goto case 1;
            case 1:
                Store(text); // expect: SI1001
                break;
            default:
                break;
        }
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
