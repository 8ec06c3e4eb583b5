using System.Text.Json;
using SafeIntegration;

namespace Travel.Bookings;

public enum BookingCommand { Confirm, Rebook, Refund }

public sealed record CarrierStatus(string State, string? Reason, int Version);

public interface IBookingDesk
{
    [Effect]
    Task ApplyAsync(Guid booking, BookingCommand command, CancellationToken cancellationToken);
}

public sealed class CarrierStatusHandler(IBookingDesk desk, ILogger<CarrierStatusHandler> logger)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    // The booking is the one for which we subscribed; only the body comes from the carrier.
    public async Task HandleAsync(Guid booking, [ExternalInput] string body, CancellationToken cancellationToken)
    {
        CarrierStatus? status = JsonSerializer.Deserialize<CarrierStatus>(body, Web);
        if (status is null)
            throw new InvalidDataException("The carrier sent null.");

        if (CommandFor(status) is not { } command)
        {
            logger.LogWarning("Booking {Booking} has the state {State}, which we do not know", booking, status.State);
            return;
        }

        await desk.ApplyAsync(booking, command, cancellationToken);
    }

    private static BookingCommand? CommandFor(CarrierStatus status) => (status.State, status.Reason) switch
    {
        ("CONFIRMED", _) => BookingCommand.Confirm,
        ("CANCELLED", "weather" or "strike" or "aircraft") => BookingCommand.Rebook,
        ("CANCELLED", "passenger") => BookingCommand.Refund,
        _ => null,
    };
}
