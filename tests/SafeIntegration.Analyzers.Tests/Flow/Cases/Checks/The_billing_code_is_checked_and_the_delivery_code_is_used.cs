// shape: pattern test of one member, use of its neighbour
using System.Text.RegularExpressions;
using SafeIntegration;

namespace Furniture.Delivery;

public sealed record Addresses(string? BillingZip, string? DeliveryZip);

public interface IHaulage
{
    [Effect]
    Task BookTruckAsync(string zip, DateOnly day);
}

public sealed class TruckPlanner(HttpClient store, IHaulage haulage, TimeProvider clock)
{
    private static readonly Regex Zip = new(@"\A[0-9]{5}\z");

    public async Task PlanAsync(CancellationToken cancellationToken)
    {
        Addresses? addresses = await store.GetFromJsonAsync<Addresses>("orders/next/addresses", cancellationToken);
        if (addresses?.BillingZip is null || addresses.DeliveryZip is null)
            return;
        if (!Zip.IsMatch(addresses.BillingZip))
            throw new InvalidDataException("Not a postal code.");

        DateOnly day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(2);
        await haulage.BookTruckAsync(addresses.DeliveryZip, day); // expect: SI1001
    }
}
