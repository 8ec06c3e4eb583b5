// A switch statement whose default returns, and a row of ifs with a return after them.
using SafeIntegration;

namespace Freight.Mapping;

public sealed record Booking(string Service, string Weekday);

public sealed class FreightDesk(HttpClient market)
{
    public async Task BookAsync(Guid parcel)
    {
        Booking booking = await market.GetFromJsonAsync<Booking>($"bookings/{parcel}") ?? throw new InvalidDataException();
        Book(parcel, CodeOf(booking.Service)); // expect: SI1005
        Fetch(parcel, DayOf(booking.Weekday)); // expect: SI1005
    }

    private static string CodeOf(string service)
    {
        switch (service)
        {
            case "same_day":
                return "SD";
            case "next_day":
                return "ND";
            default:
                return "EC";
        }
    }

    private static int DayOf(string weekday)
    {
        if (weekday == "sat")
            return 6;
        if (weekday == "sun")
            return 7;
        return 5;
    }

    [Effect]
    private static void Book(Guid parcel, string code) => Console.WriteLine($"{parcel}: {code}");

    [Effect]
    private static void Fetch(Guid parcel, int day) => Console.WriteLine($"{parcel}: {day}");
}
