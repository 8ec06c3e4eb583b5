// FluentValidation is asked, its answer is written down, and the order goes on.
using FluentValidation;

namespace Shop.Orders;

public sealed record IncomingOrder(string Id, string Country, decimal Total);

public sealed class OrderRelay(HttpClient shop, HttpClient erp, IValidator<IncomingOrder> validator, ILogger<OrderRelay> logger)
{
    public async Task RelayAsync(CancellationToken cancellationToken)
    {
        IncomingOrder? order = await shop.GetFromJsonAsync<IncomingOrder>("orders/next", cancellationToken);
        if (order is null)
            return;

        var result = await validator.ValidateAsync(order, cancellationToken);
        if (!result.IsValid)
            logger.LogError("Order is invalid: {Problems}", result.ToString());

        using HttpResponseMessage response = await erp.PostAsJsonAsync("orders", order, cancellationToken); // expect: SI1003
        response.EnsureSuccessStatusCode();
    }
}
