using System.Text.Json;
using SafeIntegration;

namespace Orders;

public sealed class Anonymous(HttpClient client)
{
    public async Task RunAsync()
    {
        var row = new { Day = DateOnly.FromDateTime(DateTime.UtcNow), Text = await client.GetStringAsync("text") };
        StoreDay(row.Day);
        Store(JsonSerializer.Serialize(row)); // expect: SI1001
    }

    [Effect]
    private static void StoreDay(DateOnly day) => Console.WriteLine(day);

    [Effect]
    private static void Store(string json) => Console.WriteLine(json);
}
