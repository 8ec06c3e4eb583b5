// The exception carries the problems.
using FluentValidation;

namespace Shop.Orders;

public sealed record IncomingOrder(string Id, string Country, decimal Total);

public sealed class OrderRelay(HttpClient shop, HttpClient erp, IValidator<IncomingOrder> validator)
{
    public async Task RelayAsync(CancellationToken cancellationToken)
    {
        IncomingOrder order = await shop.GetFromJsonAsync<IncomingOrder>("orders/next", cancellationToken) ?? throw new InvalidOperationException("No order.");
        var result = await validator.ValidateAsync(order, cancellationToken);
        if (!result.IsValid)
            throw new ValidationException(result.Errors);

        using HttpResponseMessage response = await erp.PostAsJsonAsync("orders", order, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
