// Honest mappers, and callers who are as well.
using SafeIntegration;

namespace Freight.Mapping.Honest;

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
        if (ServiceOf(booking.Service) is not { } service)
            return;
        Book(parcel, service);
        Book(parcel, ParsedOf(booking.Service) ?? throw new InvalidDataException($"Service of {parcel} is unknown."));
        if (booking.Kind is not ("b2b" or "b2c"))
            throw new InvalidDataException($"Kind of {parcel} is unknown.");
        Label(parcel, booking.Kind == "b2b" ? "business" : "private");
    }

    private static Service? ServiceOf(string code)
    {
        switch (code)
        {
            case "same_day":
                return Service.SameDay;
            case "next_day":
                return Service.NextDay;
            default:
                return null;
        }
    }

    private static Service? ParsedOf(string code) => Enum.TryParse(code, out Service known) && Enum.IsDefined(known) ? known : null;

    [Effect]
    private static void Book(Guid parcel, Service service) => Console.WriteLine($"{parcel}: {service}");

    [Effect]
    private static void Label(Guid parcel, string kind) => Console.WriteLine($"{parcel}: {kind}");
}
