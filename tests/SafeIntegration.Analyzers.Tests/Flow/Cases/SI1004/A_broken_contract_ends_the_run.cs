// The catch returns.
using SafeIntegration;

namespace Shop.Orders;

[Contract("shop.orders.v1")]
public sealed partial record Order
{
    public required string Id { get; init; }
    public required int Quantity { get; init; }
}

public sealed class OrderJob(HttpClient shop, HttpClient erp, ILogger<OrderJob> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Order order;
        try
        {
            order = await shop.GetContractAsync<Order>("orders/next", cancellationToken);
        }
        catch (ContractException problem)
        {
            logger.LogError(problem, "The order could not be read");
            return;
        }

        await erp.PostAsJsonAsync("orders", order, cancellationToken);
    }
}
