using SafeIntegration;

namespace Case.NegatedPattern;

public sealed record OrderState(string Status, DateTimeOffset ChangedAt);

public interface IOpenOrders
{
    IAsyncEnumerable<int> ReadyAsync(CancellationToken cancellationToken);
}

public interface IWarehouse
{
    [Effect]
    Task ShipAsync(int order, CancellationToken cancellationToken);
}

public sealed class ShippingRun(HttpClient shop, IOpenOrders orders, IWarehouse warehouse)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (int number in orders.ReadyAsync(cancellationToken))
        {
            OrderState? state = await shop.GetFromJsonAsync<OrderState>($"orders/{number}/state", cancellationToken);
            if (state is not { Status: "cancelled" or "returned" })
                await warehouse.ShipAsync(number, cancellationToken); // expect: SI1002
        }
    }
}
