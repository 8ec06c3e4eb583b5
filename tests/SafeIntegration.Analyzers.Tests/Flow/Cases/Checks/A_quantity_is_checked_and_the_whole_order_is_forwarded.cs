// shape: bool helper over one member, the object sent on whole
using SafeIntegration;

namespace Flowers.Orders;

public sealed class FlowerOrder
{
    public string Bouquet { get; init; } = "";

    public string CardText { get; init; } = "";

    public int Stems { get; init; }
}

public sealed class OrderForwarder(HttpClient shop, HttpClient florist, ILogger<OrderForwarder> logger)
{
    public async Task ForwardAsync(CancellationToken cancellationToken)
    {
        FlowerOrder? order = await shop.GetFromJsonAsync<FlowerOrder>("orders/next", cancellationToken);
        if (order is null)
            return;

        if (!IsSensible(order.Stems))
        {
            logger.LogWarning("An order has {Stems} stems", order.Stems);
            return;
        }

        using HttpResponseMessage response = await florist.PostAsJsonAsync("orders", order, cancellationToken); // expect: SI1001
        response.EnsureSuccessStatusCode();
    }

    private static bool IsSensible(int stems) => stems is >= 3 and <= 60;
}
