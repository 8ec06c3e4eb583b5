// An enum of a contract refuses what it does not know.
using SafeIntegration;

namespace Shop.Shipping;

[Contract("shop.order-state.v1")]
public sealed partial record OrderState
{
    public required OrderStatus Status { get; init; }
}

public enum OrderStatus
{
    Paid,
    Cancelled,
}

public sealed class ShippingJob(HttpClient shop)
{
    public async Task RunAsync(int order, CancellationToken cancellationToken)
    {
        OrderState state = await shop.GetContractAsync<OrderState>($"orders/{order}", cancellationToken);
        if (state.Status != OrderStatus.Cancelled)
            await ShipAsync(order);
    }

    [Effect]
    private static Task ShipAsync(int order) => Console.Out.WriteLineAsync($"Ship {order}.");
}
