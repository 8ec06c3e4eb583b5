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
            await client.GetStringAsync("confirm");
        }
        catch (HttpRequestException)
        {
            Store(text); // expect: SI1001
        }
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
