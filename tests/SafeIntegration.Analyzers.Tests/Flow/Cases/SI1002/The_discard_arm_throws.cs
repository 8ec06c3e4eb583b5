// What nobody has seen is a failure.
using SafeIntegration;

namespace Shop.Delivery;

public sealed record Parcel(string Service);

public sealed class ParcelDispatch(HttpClient shop, ICarrier carrier)
{
    public async Task DispatchAsync(Guid parcel)
    {
        Parcel data = await shop.GetFromJsonAsync<Parcel>($"parcels/{parcel}") ?? throw new InvalidOperationException("No parcel.");
        await (data.Service switch
        {
            "pickup" => Task.CompletedTask,
            "express" => carrier.BookExpressAsync(parcel),
            "standard" => carrier.BookStandardAsync(parcel),
            _ => throw new NotSupportedException($"Service '{data.Service}' is not known."),
        });
    }
}

public interface ICarrier
{
    [Effect]
    Task BookExpressAsync(Guid parcel);

    [Effect]
    Task BookStandardAsync(Guid parcel);
}
