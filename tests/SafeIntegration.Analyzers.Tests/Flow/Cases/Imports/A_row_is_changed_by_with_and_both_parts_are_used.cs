// shape: record copied by with: one member received, one replaced
using SafeIntegration;

namespace Imports.Records;

public sealed record Shipment(string Carrier, string Tracking, DateOnly Day);

public sealed class ShipmentImport(HttpClient carrier)
{
    public async Task RunAsync(DateOnly today)
    {
        Shipment received = await carrier.GetFromJsonAsync<Shipment>("shipments/next") ?? throw new InvalidDataException("No shipment.");
        Shipment ours = received with { Carrier = "DHL", Day = today };
        Announce(ours.Carrier, ours.Day);
        Track(ours.Tracking); // expect: SI1001
    }

    [Effect]
    private static void Announce(string carrier, DateOnly day) => Console.WriteLine($"{carrier} {day}");

    [Effect]
    private static void Track(string number) => Console.WriteLine(number);
}
