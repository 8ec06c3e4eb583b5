// shape: booking channel with a nullable mapper
using SafeIntegration;

namespace Channels.Rooms;

public sealed record Reservation(string RateCode, long Number);

public sealed record RoomRate(string Name, bool Breakfast);

public interface IHotel
{
    [Effect]
    Task ReserveAsync(long number, string rate, bool breakfast);
}

public sealed class ChannelAdapter(IHotel hotel, ILogger<ChannelAdapter> logger)
{
    public async Task OnReservationAsync([ExternalInput] Reservation reservation, Func<long, bool> isNew)
    {
        if (Map(reservation.RateCode) is not { Name: var name } rate)
        {
            logger.LogError("Rate {Code} is not known", reservation.RateCode);
            return;
        }

        long own = isNew(reservation.Number) ? 1L : 2L;
        await hotel.ReserveAsync(own, name, rate.Breakfast);
    }

    private static RoomRate? Map(string code) => code switch
    {
        "BAR" => new RoomRate("best", Breakfast: false),
        "BB" => new RoomRate("best", Breakfast: true),
        "NRF" => new RoomRate("saver", Breakfast: false),
        _ => null,
    };
}
