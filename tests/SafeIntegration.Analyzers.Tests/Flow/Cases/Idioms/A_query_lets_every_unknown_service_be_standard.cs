using System.Collections.Frozen;
using SafeIntegration;

namespace Case.QueryService;

public sealed record Wish(int ParcelNumber, string Service);

public sealed record Parcel(int Number, double Weight);

public interface IParcels
{
    IReadOnlyList<Parcel> Open();
}

public interface ICarrier
{
    [Effect]
    Task BookAsync(int parcel, string product, CancellationToken cancellationToken);
}

public sealed class BookingRun(HttpClient marketplace, IParcels parcels, ICarrier carrier)
{
    private static readonly FrozenDictionary<string, string> Products = new Dictionary<string, string>
    {
        ["next_day"] = "EXP",
        ["standard"] = "STD",
    }.ToFrozenDictionary();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<Wish>? wishes = await marketplace.GetFromJsonAsync<List<Wish>>("wishes", cancellationToken);
        if (wishes is null)
            throw new InvalidOperationException("The marketplace sent no wishes.");

        var plan =
            from parcel in parcels.Open()
            join wish in wishes on parcel.Number equals wish.ParcelNumber
            let product = Products.GetValueOrDefault(wish.Service, "STD")
            orderby parcel.Weight descending
            select (parcel.Number, product);

        foreach ((int number, string product) in plan)
            await carrier.BookAsync(number, product, cancellationToken); // expect: SI1005
    }
}
