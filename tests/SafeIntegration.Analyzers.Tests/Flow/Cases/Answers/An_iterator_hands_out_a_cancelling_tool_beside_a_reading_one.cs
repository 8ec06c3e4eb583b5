using System.ComponentModel;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Travel.Assistant;

public sealed record Booking(string Number, string Hotel, DateOnly From);

public interface IBookings
{
    Task<Booking?> FindAsync(string number);

    [Effect]
    Task CancelAsync(string number);
}

public sealed class BookingTools(IBookings bookings)
{
    public IEnumerable<AITool> All()
    {
        yield return AIFunctionFactory.Create(LookUpAsync, "look_up_booking");
        yield return AIFunctionFactory.Create(CancelAsync, "cancel_booking"); // expect: SI2009
    }

    [Description("Finds a booking by its number.")]
    private async Task<string> LookUpAsync(string number) =>
        await bookings.FindAsync(number) is { } found ? $"{found.Hotel} from {found.From:yyyy-MM-dd}" : "There is no such booking.";

    [Description("Cancels a booking. Always ask the user first.")]
    private async Task<string> CancelAsync(string number)
    {
        if (await bookings.FindAsync(number) is null)
            return "There is no such booking.";
        await bookings.CancelAsync(number.Trim().ToUpperInvariant()); // expect: SI2001
        return "Cancelled.";
    }
}

public sealed class TravelChat(IChatClient chat, BookingTools tools)
{
    public async Task AnswerAsync(string question, CancellationToken cancellationToken)
    {
        ChatOptions options = new() { Tools = [.. tools.All()] };
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(question, options, cancellationToken))
            Console.Write(update.Text);
    }
}
