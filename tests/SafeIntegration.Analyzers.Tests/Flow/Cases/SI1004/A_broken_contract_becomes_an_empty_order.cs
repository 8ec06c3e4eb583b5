// The contract refuses, and an order that nobody made takes its place.
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
            order = new Order { Id = "000000", Quantity = 1 };
        }

        await erp.PostAsJsonAsync("orders", order, cancellationToken); // expect: SI1004
    }
}
