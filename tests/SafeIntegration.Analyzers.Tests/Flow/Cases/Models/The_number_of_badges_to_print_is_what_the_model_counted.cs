// shape: event desk that repeats a print job
using System.Globalization;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Events.Badges;

public sealed record Booking(int Id, string Company, string FreeText);

public interface IBadgePrinter
{
    [Effect]
    Task PrintBlankAsync(int bookingId);
}

public sealed class BadgeDesk(IChatClient chat, IBadgePrinter printer)
{
    private const int MostBadges = 40;

    public async Task PrintAsync(IEnumerable<Booking> bookings, CancellationToken token)
    {
        foreach (Booking booking in bookings.OrderBy(static b => b.Company))
        {
            int guests = await CountGuestsAsync(booking.FreeText, token);
            for (int i = 0; i < guests; i++)
                await printer.PrintBlankAsync(booking.Id); // expect: SI2002
        }
    }

    private async Task<int> CountGuestsAsync(string text, CancellationToken token)
    {
        ChatResponse response = await chat.GetResponseAsync("How many people come? Only the number.\n" + text, cancellationToken: token);
        int guests = int.Parse(response.Text, NumberStyles.None, CultureInfo.InvariantCulture);
        return guests <= MostBadges ? guests : throw new InvalidOperationException("Too many guests.");
    }
}
