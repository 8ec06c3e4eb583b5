// shape: tool method that asks a person before it acts
using System.ComponentModel;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Theatre.Tickets;

public interface IBoxOffice
{
    [ReviewPath]
    Task<bool> ConfirmAsync(string booking, string reason, CancellationToken token);
}

public interface IBookings
{
    [Effect]
    Task CancelAsync(string booking, string reason, CancellationToken token);
}

public sealed class TicketTools
{
    private readonly IBoxOffice _office;
    private readonly IBookings _bookings;

    public TicketTools(IBoxOffice office, IBookings bookings)
    {
        (_office, _bookings) = (office, bookings);
        Cancel = AIFunctionFactory.Create(CancelAsync, "cancel_booking");
    }

    public AIFunction Cancel { get; }

    [Description("Cancels a booking once the box office agrees.")]
    private async Task<string> CancelAsync(string booking, string reason, CancellationToken token)
    {
        bool agreed = await _office.ConfirmAsync(booking, reason, token);
        if (!agreed)
            return "The box office does not agree.";
        await _bookings.CancelAsync(booking, reason, token);
        return "Cancelled.";
    }
}
