using SafeIntegration;

namespace Formats;

public sealed class Export(HttpClient client)
{
    public async Task RunAsync()
    {
        dynamic text = await client.GetStringAsync("text");
        string trimmed = text.Trim();
        Store(trimmed); // expect: SI1001
    }

    [Effect]
    private static void Store(string text) => Console.WriteLine(text);
}
