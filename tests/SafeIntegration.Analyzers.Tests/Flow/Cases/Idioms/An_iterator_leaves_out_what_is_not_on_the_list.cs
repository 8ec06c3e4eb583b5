using SafeIntegration;

namespace Case.FilteringIterator;

public sealed record Booking(string Room, string Note);

public interface IHeating
{
    [Effect]
    Task WarmAsync(string room, CancellationToken cancellationToken);
}

public sealed class HeatingPlan(HttpClient calendar, IHeating heating, ILogger<HeatingPlan> logger)
{
    private static readonly HashSet<string> Rooms = ["Oak", "Birch", "Maple", "Yew"];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Booking[]? bookings = await calendar.GetFromJsonAsync<Booking[]>("bookings/today", cancellationToken);
        if (bookings is null)
            return;

        foreach (string room in KnownRooms(bookings))
            await heating.WarmAsync(room, cancellationToken);
    }

    private IEnumerable<string> KnownRooms(IEnumerable<Booking> bookings)
    {
        foreach (Booking booking in bookings)
        {
            string room = booking.Room;
            if (!Rooms.Contains(room))
            {
                logger.LogWarning("Nobody knows the room {Room} ({Note})", room, booking.Note);
                continue;
            }

            yield return room;
        }
    }
}
