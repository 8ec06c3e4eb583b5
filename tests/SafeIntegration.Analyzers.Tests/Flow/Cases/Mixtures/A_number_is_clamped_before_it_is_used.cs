using SafeIntegration;

namespace Clamped;

public sealed record Wish(int Degrees);

public sealed class Thermostat(HttpClient client)
{
    public async Task RunAsync()
    {
        Wish wish = (await client.GetFromJsonAsync<Wish>("wish"))!;
        int degrees = Math.Clamp(wish.Degrees, 5, 25);
        Set(degrees); // expect: SI1001
    }

    [Effect]
    private static void Set(int degrees) => Console.WriteLine(degrees);
}
