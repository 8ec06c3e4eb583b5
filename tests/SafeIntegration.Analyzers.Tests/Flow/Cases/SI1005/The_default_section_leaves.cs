// Nothing is booked for a service that is not known.
using SafeIntegration;

namespace Shop.Shipping;

public sealed record ForeignOrder(string ServiceLevel);

public sealed class MarketplaceOrders(HttpClient marketplace, HttpClient carrier, ILogger<MarketplaceOrders> logger)
{
    public async Task BookAsync(Guid order, CancellationToken cancellationToken)
    {
        ForeignOrder? data = await marketplace.GetFromJsonAsync<ForeignOrder>($"orders/{order}", cancellationToken);
        string code;
        switch (data?.ServiceLevel)
        {
            case "NextDay":
                code = "EXP";
                break;
            case "Standard":
                code = "STD";
                break;
            default:
                logger.LogError("Order {Order} wants the unknown service {Service}", order, data?.ServiceLevel);
                return;
        }

        await carrier.PostAsJsonAsync("shipments", new { order, code }, cancellationToken);
    }
}
