// The mapper is honest, its caller is not.
using SafeIntegration;

namespace Shop.Delivery;

public enum Service
{
    Standard,
    Express,
    Pickup,
}

public sealed record Parcel(string ServiceCode);

public sealed class ParcelBooking(HttpClient shop)
{
    public async Task BookAsync(Guid parcel)
    {
        Parcel data = (await shop.GetFromJsonAsync<Parcel>($"parcels/{parcel}"))!;
        Service service = Map(data.ServiceCode) ?? Service.Standard;
        Book(parcel, service); // expect: SI1005
    }

    private static Service? Map(string code) => code switch
    {
        "S" => Service.Standard,
        "E" => Service.Express,
        "P" => Service.Pickup,
        _ => null,
    };

    [Effect]
    private static void Book(Guid parcel, Service service) => Console.WriteLine($"{parcel}: {service}");
}
