using SafeIntegration;

namespace Jobs;

public sealed class Late(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = await client.GetStringAsync("text");
        Action write = () => Store(text);
        Console.WriteLine(text);
        text = "nothing";
        write();
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
