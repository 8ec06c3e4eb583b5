// shape: hotel concierge that reads a number out of an answer
using System.Globalization;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Hotel.Concierge;

public sealed record Stay(string Booking, DateOnly Leaves);

public interface IReservations
{
    [Effect]
    Task ExtendAsync(string booking, int nights, CancellationToken token);
}

public sealed class ExtensionDesk(IChatClient chat, IReservations reservations)
{
    private readonly ChatOptions _short = new() { MaxOutputTokens = 5, Temperature = 0 };

    public async Task<DateOnly> ExtendAsync(Stay stay, string guestLine, CancellationToken token)
    {
        string prompt = "By how many nights does the guest want to stay longer? A number.\n" + guestLine;
        ChatResponse response = await chat.GetResponseAsync(prompt, _short, token);

        int.TryParse(response.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int nights);
        await reservations.ExtendAsync(stay.Booking, nights, token); // expect: SI1005, SI2001
        return stay.Leaves.AddDays(nights);
    }
}
