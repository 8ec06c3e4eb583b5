using SafeIntegration;

namespace Jobs;

public sealed class Jumps(HttpClient client)
{
    public async Task RunAsync(int mode)
    {
        string text = await client.GetStringAsync("text");
        switch (mode)
        {
            case 0:
                Console.WriteLine(text);
                goto case 1;
            case 1:
                text = "cleaned";
                break;
            default:
                text = "";
                break;
        }

        Store(text);
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
