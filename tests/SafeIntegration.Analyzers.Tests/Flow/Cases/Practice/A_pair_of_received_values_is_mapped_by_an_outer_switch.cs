// shape: marketplace connector that derives a shipping class
using SafeIntegration;

namespace Marketplace.Shipping;

public sealed record Parcel(string Destination, int Grams, string Level);

public enum ShippingClass { Letter, Standard, Express }

public interface ILabels
{
    [Effect]
    Task PrintAsync(Guid parcel, ShippingClass shippingClass);
}

public sealed class ShippingConnector(HttpClient marketplace, ILabels labels)
{
    public async Task LabelAsync(Guid id, CancellationToken cancellationToken)
    {
        Parcel parcel = await marketplace.GetFromJsonAsync<Parcel>($"parcels/{id}", cancellationToken)
            ?? throw new InvalidOperationException($"Parcel {id} is not known.");

        ShippingClass chosen = (parcel.Level, parcel.Destination) switch
        {
            ("express", "DE" or "AT" or "CH") => ShippingClass.Express,
            ("letter", _) => ShippingClass.Letter,
            _ => ShippingClass.Standard,
        };
        await labels.PrintAsync(id, chosen); // expect: SI1005
    }
}
