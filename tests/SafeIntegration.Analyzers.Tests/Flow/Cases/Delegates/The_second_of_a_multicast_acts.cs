using SafeIntegration;

namespace Bus;

public static class Fan
{
    public static async Task RunAsync(HttpClient client)
    {
        Action<string> handlers = Console.WriteLine;
        handlers += Archive;
        string text = await client.GetStringAsync("message");
        handlers(text); // expect: SI1001
    }

    [Effect]
    private static void Archive(string text) => Console.WriteLine(text.Length);
}
