// A status nobody has seen is not paid.
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

        if (state.Status == "paid")
            await ShipAsync(order);
    }

    [Effect]
    private static Task ShipAsync(int order) => Console.Out.WriteLineAsync($"Ship {order}.");
}
