using SafeIntegration;

namespace Import;

public sealed record Reading(double Kelvin);

public sealed class Readings(HttpClient client)
{
    public async Task RunAsync()
    {
        Reading? reading = await client.GetFromJsonAsync<Reading>("reading");
        if (reading is { Kelvin: >= 230 and <= 330 })
            Store(reading.Kelvin);
    }

    [Effect]
    private static void Store(double kelvin) => Console.WriteLine(kelvin);
}
