using System.Text.Json;
using SafeIntegration;

namespace Poison;

public sealed record Task1(string Name);

public sealed class Consumer(HttpClient queue)
{
    public async Task RunAsync()
    {
        string body = await queue.GetStringAsync("next");
        try
        {
            JsonSerializer.Deserialize<Task1>(body);
        }
        catch (JsonException)
        {
            Reject();
            return;
        }

        Acknowledge();
    }

    [Effect]
    private static void Acknowledge() => Console.WriteLine("done");

    [Effect]
    private static void Reject() => Console.WriteLine("failed");
}
