using SafeIntegration;

namespace Jobs;

public sealed class Late(HttpClient client)
{
    public async Task RunAsync()
    {
        string text = "nothing yet";
        Action write = () => Store(text); // expect-one: SI1001
        text = await client.GetStringAsync("text");
        write(); // expect-one: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
