using SafeIntegration;

namespace Formats;

public sealed class Export(HttpClient client)
{
    public async Task RunAsync()
    {
        dynamic options = new { Folder = "out" };
        Console.WriteLine(await client.GetStringAsync("text"));
        Store((string)options.Folder);
    }

    [Effect]
    private static void Store(string folder) => Console.WriteLine(folder);
}
