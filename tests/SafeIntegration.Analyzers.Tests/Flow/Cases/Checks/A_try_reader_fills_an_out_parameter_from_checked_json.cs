// shape: bool method with out parameter over JsonElement
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SafeIntegration;

namespace Cinema.Seats;

public sealed record Booking(int Row, int Seat, string Hall);

public static class BookingReader
{
    public static bool TryRead(JsonElement element, [NotNullWhen(true)] out Booking? booking)
    {
        booking = null;
        if (!element.TryGetProperty("row", out JsonElement row) || !row.TryGetInt32(out int rowNumber) || rowNumber is < 1 or > 30)
            return false;
        if (!element.TryGetProperty("seat", out JsonElement seat) || !seat.TryGetInt32(out int seatNumber) || seatNumber is < 1 or > 40)
            return false;
        if (!element.TryGetProperty("hall", out JsonElement hall))
            return false;

        string? name = hall.GetString();
        if (name is not ("A" or "B" or "C"))
            return false;
        booking = new Booking(rowNumber, seatNumber, name);
        return true;
    }
}

public interface ISeatPlan
{
    [Effect]
    Task ReserveAsync(int row, int seat, string hall);
}

public sealed class BookingConsumer(HttpClient portal, ISeatPlan plan)
{
    public async Task ConsumeAsync(CancellationToken cancellationToken)
    {
        using JsonDocument document = JsonDocument.Parse(await portal.GetStringAsync("bookings", cancellationToken));
        foreach (JsonElement element in document.RootElement.EnumerateArray())
        {
            if (!BookingReader.TryRead(element, out Booking? booking))
                continue;
            await plan.ReserveAsync(booking.Row, booking.Seat, booking.Hall);
        }
    }
}
