// shape: GroupBy with an anonymous key of filtered elements
using SafeIntegration;

namespace Harbour.Cranes;

public sealed record Booking(string Quay, int Hours, string Vessel);

public interface ICraneCalendar
{
    [Effect]
    Task ReserveAsync(string quay, int hours, int cranes, CancellationToken cancellationToken);
}

public sealed class CraneAllocation(HttpClient agency, ICraneCalendar calendar)
{
    private static readonly HashSet<string> Quays = ["north", "south", "mole"];

    public async Task AllocateAsync(DateOnly day, CancellationToken cancellationToken)
    {
        List<Booking> bookings = await agency.GetFromJsonAsync<List<Booking>>($"bookings/{day:yyyy-MM-dd}", cancellationToken) ?? [];
        var shifts = bookings
            .Where(booking => Quays.Contains(booking.Quay) && booking.Hours is > 0 and <= 12)
            .GroupBy(booking => new { booking.Quay, booking.Hours });

        foreach (var shift in shifts)
            await calendar.ReserveAsync(shift.Key.Quay, shift.Key.Hours, shift.Count(), cancellationToken);
    }
}
