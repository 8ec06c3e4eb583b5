using SafeIntegration;

namespace Parcels;

public sealed record PartnerParcel(string Reference, string Service, decimal Weight);

public sealed record Booking(string Code, string Account);

public interface ICarrier
{
    [Effect]
    Task BookAsync(Guid parcel, Booking booking, CancellationToken cancellationToken);
}

public sealed class Profile<TFrom, TTo>(Func<TFrom, TTo> map)
{
    private readonly List<Action<TFrom, TTo>> _after = [];

    public Profile<TFrom, TTo> Then(Action<TFrom, TTo> step)
    {
        _after.Add(step);
        return this;
    }

    public TTo Map(TFrom from)
    {
        TTo to = map(from);
        foreach (Action<TFrom, TTo> step in _after)
            step(from, to);
        return to;
    }
}

public static class Profiles
{
    public static readonly Profile<PartnerParcel, Booking> Bookings = new(parcel => new Booking(
        parcel.Service.ToUpperInvariant() switch
        {
            "NEXTDAY" => "EXP",
            "SAVER" => "ECO",
            _ => "STD",
        },
        "4711"));
}

public sealed class ParcelSync(HttpClient marketplace, ICarrier carrier, ILogger<ParcelSync> logger)
{
    public async Task SyncAsync(Guid parcelId, CancellationToken cancellationToken)
    {
        PartnerParcel? parcel = await marketplace.GetFromJsonAsync<PartnerParcel>($"parcels/{parcelId}", cancellationToken);
        if (parcel is null)
            return;

        logger.LogDebug("{Reference} asks for {Service}.", parcel.Reference, parcel.Service);
        Booking booking = Profiles.Bookings.Map(parcel);
        await carrier.BookAsync(parcelId, booking, cancellationToken); // expect: SI1005
    }
}
