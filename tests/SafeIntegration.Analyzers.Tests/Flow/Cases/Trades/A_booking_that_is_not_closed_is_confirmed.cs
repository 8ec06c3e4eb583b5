// shape: C# 14 extension property that hides the comparison
using SafeIntegration;

namespace Hotels.Bookings;

public sealed record Booking(string Guest, string State);

public static class BookingStates
{
    extension(Booking booking)
    {
        public bool IsOpen => booking.State != "closed";
    }
}

public interface IHotelDesk
{
    [Effect]
    Task ConfirmAsync(Guid booking);
}

public sealed class Confirmations(HttpClient channelManager, IHotelDesk desk, ILogger<Confirmations> logger)
{
    public async Task ConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        Booking? booking = await channelManager.GetFromJsonAsync<Booking>($"bookings/{id}", cancellationToken);
        if (booking is null)
        {
            logger.LogWarning("Booking {Id} is not known", id);
            return;
        }

        if (booking.IsOpen)
            await desk.ConfirmAsync(id); // expect: SI1002
    }
}
