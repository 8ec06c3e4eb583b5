using SafeIntegration;

namespace Bus;

public static class Fan
{
    public static async Task RunAsync(HttpClient client)
    {
        Action<string> handler = Archive;
        handler("started");
        handler = Console.WriteLine;
        handler(await client.GetStringAsync("message"));
    }

    [Effect]
    private static void Archive(string text) => Console.WriteLine(text.Length);
}
