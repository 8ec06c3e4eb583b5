using Newtonsoft.Json.Linq;
using SafeIntegration;

namespace Tokens;

public sealed class TrackingImport(HttpClient client)
{
    public async Task RunAsync(Guid parcel)
    {
        JObject tracking = JObject.Parse(await client.GetStringAsync($"tracking/{parcel}"));
        string? place = tracking.SelectToken("$.events[0].place")?.Value<string>();
        Move(parcel, place ?? throw new InvalidDataException("There is no place.")); // expect: SI1001
    }

    [Effect]
    private static void Move(Guid parcel, string place) => Console.WriteLine($"{parcel} {place}");
}
