using SafeIntegration;

namespace Legacy;

public sealed class Sync(HttpClient client)
{
    public async Task RunAsync()
    {
        Task<string> reading = client.GetStringAsync("a");
        await Task.WhenAny(reading, Task.Delay(1000));
        Store(reading.IsCompletedSuccessfully, reading.Id);
    }

    [Effect]
    private static void Store(bool finished, int id) => Console.WriteLine($"{id} {finished}");
}
