using FluentValidation;
using FluentValidation.Results;

namespace Case.DevelopmentOnly;

public sealed record Order
{
    public string Sku { get; init; } = "";

    public int Quantity { get; init; }
}

public sealed class OrderValidator : AbstractValidator<Order>
{
    public OrderValidator()
    {
        RuleFor(order => order.Sku).Matches("^[A-Z]{3}[0-9]{4}$");
        RuleFor(order => order.Quantity).InclusiveBetween(1, 500);
    }
}

public sealed class OrderForwarder(HttpClient shop, HttpClient erp, IValidator<Order> validator, IHostEnvironment environment)
{
    public async Task ForwardAsync(int number, CancellationToken cancellationToken)
    {
        Order? order = await shop.GetFromJsonAsync<Order>($"orders/{number}", cancellationToken);
        if (order is null)
            return;

        ValidationResult result = await validator.ValidateAsync(order, cancellationToken);
        if (result is { IsValid: false } && environment.IsDevelopment())
            throw new ValidationException(result.Errors);

        await erp.PostAsJsonAsync("orders", order, cancellationToken); // expect: SI1003
    }
}
