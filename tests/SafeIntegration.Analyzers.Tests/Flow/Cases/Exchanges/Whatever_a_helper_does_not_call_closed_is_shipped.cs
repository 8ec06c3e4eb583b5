using SafeIntegration;

namespace Exchanges.Shipping;

public sealed record ShopOrder(string Status, DateTimeOffset ChangedAt);

public sealed record OpenShipment(Guid Id, string ShopUrl);

public interface IShipments
{
    Task<IReadOnlyList<OpenShipment>> ListOpenAsync(CancellationToken cancellationToken);

    [Effect]
    Task ShipAsync(Guid shipmentId, CancellationToken cancellationToken);
}

public sealed class ShippingRun(HttpClient shop, IShipments shipments, ILogger<ShippingRun> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (OpenShipment shipment in await shipments.ListOpenAsync(cancellationToken))
        {
            ShopOrder? order = await shop.GetFromJsonAsync<ShopOrder>(shipment.ShopUrl, cancellationToken);
            if (order is null)
                continue;

            if (ShallShip(order))
                await shipments.ShipAsync(shipment.Id, cancellationToken); // expect: SI1002
            else
                logger.LogInformation("Shipment {Id} stays here, its order is {Status}", shipment.Id, order.Status);
        }
    }

    private static bool ShallShip(ShopOrder order) => order.Status is not ("cancelled" or "refunded" or "draft");
}
