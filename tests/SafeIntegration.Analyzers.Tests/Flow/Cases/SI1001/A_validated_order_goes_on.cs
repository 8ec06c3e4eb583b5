// FluentValidation, with its failure path taken.
using FluentValidation;

namespace Shop.Orders;

public sealed record IncomingOrder(string Id, string Country, decimal Total);

public sealed class IncomingOrderValidator : AbstractValidator<IncomingOrder>
{
    public IncomingOrderValidator()
    {
        RuleFor(order => order.Id).Matches("^[0-9]{6}$");
        RuleFor(order => order.Country).Length(2);
        RuleFor(order => order.Total).InclusiveBetween(0.01m, 100_000m);
    }
}

public sealed class OrderRelay(HttpClient shop, HttpClient erp, IValidator<IncomingOrder> validator, ILogger<OrderRelay> logger)
{
    public async Task RelayAsync(CancellationToken cancellationToken)
    {
        IncomingOrder? order = await shop.GetFromJsonAsync<IncomingOrder>("orders/next", cancellationToken);
        if (order is null)
            return;

        var result = await validator.ValidateAsync(order, cancellationToken);
        if (!result.IsValid)
        {
            logger.LogError("Order refused: {Problems}", result.ToString());
            return;
        }

        using HttpResponseMessage response = await erp.PostAsJsonAsync("orders", order, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
