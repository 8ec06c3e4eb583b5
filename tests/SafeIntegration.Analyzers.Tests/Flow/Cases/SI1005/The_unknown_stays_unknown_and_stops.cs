// The mapper answers null, and null is not booked.
using SafeIntegration;

namespace Shop.Delivery;

public enum Service
{
    Standard,
    Express,
}

public sealed record Parcel(string ServiceCode);

public sealed class ParcelBooking(HttpClient shop)
{
    public async Task<bool> BookAsync(Guid parcel)
    {
        Parcel data = (await shop.GetFromJsonAsync<Parcel>($"parcels/{parcel}"))!;
        if (Map(data.ServiceCode) is not { } service)
            return false;

        Book(parcel, service);
        return true;
    }

    private static Service? Map(string code) => code switch
    {
        "S" => Service.Standard,
        "E" => Service.Express,
        _ => null,
    };

    [Effect]
    private static void Book(Guid parcel, Service service) => Console.WriteLine($"{parcel}: {service}");
}
