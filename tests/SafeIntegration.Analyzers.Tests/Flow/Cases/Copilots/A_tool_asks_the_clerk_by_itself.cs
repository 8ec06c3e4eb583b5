using System.ComponentModel;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Hotel.Asking;

public interface IFrontDesk
{
    [ReviewPath]
    Task<bool> MayCancelAsync(int bookingId, string reason, CancellationToken cancellationToken);
}

public interface IBookings
{
    [Effect]
    Task CancelAsync(int bookingId, string reason, CancellationToken cancellationToken);
}

public sealed class CancelTool(IFrontDesk desk, IBookings bookings)
{
    public AIFunction Function => AIFunctionFactory.Create(CancelAsync, new AIFunctionFactoryOptions { Name = "cancel_booking" });

    [Description("Cancels a booking, after the front desk agreed.")]
    private async Task<string> CancelAsync(int bookingId, string reason, CancellationToken cancellationToken)
    {
        if (!await desk.MayCancelAsync(bookingId, reason, cancellationToken))
            return "The front desk said no.";

        await bookings.CancelAsync(bookingId, reason, cancellationToken);
        return "The booking is cancelled.";
    }
}

public sealed class GuestChat(IChatClient chat, CancelTool cancel)
{
    public async Task TalkAsync(string text, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(text, new ChatOptions { Tools = [cancel.Function] }, cancellationToken);
        Console.WriteLine(response.Text);
    }
}
