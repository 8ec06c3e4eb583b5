using SafeIntegration;

namespace Jobs;

public sealed class Handling(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = "";
        try
        {
            text = await client.GetStringAsync("text");
            Console.WriteLine(text);
        }
        finally
        {
            text = "done";
        }

        Store(text);
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
