// Null stands for the unknown until somebody fills it in.
using SafeIntegration;

namespace Freight.Mapping.Careless;

public enum Service
{
    Economy,
    NextDay,
    SameDay,
}

public sealed record Booking(string Service, string Kind);

public sealed class FreightDesk(HttpClient market)
{
    public async Task BookAsync(Guid parcel)
    {
        Booking booking = await market.GetFromJsonAsync<Booking>($"bookings/{parcel}") ?? throw new InvalidDataException();
        Book(parcel, ParsedOf(booking.Service) ?? Service.Economy); // expect: SI1005
        Book(parcel, ParsedOf(booking.Service).GetValueOrDefault()); // expect: SI1005
        Label(parcel, booking.Kind != "b2b" ? "private" : "business"); // expect: SI1005
    }

    private static Service? ParsedOf(string code) => Enum.TryParse(code, out Service known) ? known : null;

    [Effect]
    private static void Book(Guid parcel, Service service) => Console.WriteLine($"{parcel}: {service}");

    [Effect]
    private static void Label(Guid parcel, string kind) => Console.WriteLine($"{parcel}: {kind}");
}
