// The order failure: a new status, or a renamed member, ships.
using SafeIntegration;

namespace Shop.Shipping;

public sealed record OrderState(string Status);

public sealed class ShippingJob(HttpClient shop)
{
    public async Task RunAsync(int order, CancellationToken cancellationToken)
    {
        OrderState? state = await shop.GetFromJsonAsync<OrderState>($"orders/{order}", cancellationToken);
        if (state is null)
            return;

        if (state.Status != "cancelled")
            await ShipAsync(order); // expect: SI1002
    }

    [Effect]
    private static Task ShipAsync(int order) => Console.Out.WriteLineAsync($"Ship {order}.");
}
