// The range is a check of the value, but a missing number is 0, and 0 is in it.
using SafeIntegration;

namespace Import;

public sealed record Reading(double Celsius);

public sealed class Readings(HttpClient client)
{
    public async Task RunAsync()
    {
        Reading? reading = await client.GetFromJsonAsync<Reading>("reading");
        if (reading is { Celsius: >= -40 and <= 60 })
            Store(reading.Celsius); // expect: SI1002
    }

    [Effect]
    private static void Store(double celsius) => Console.WriteLine(celsius);
}
