using FluentValidation;
using FluentValidation.Results;

public sealed record ShopOrder(string Number, string Sku, int Quantity);

public sealed class ShopOrderValidator : AbstractValidator<ShopOrder>
{
    public ShopOrderValidator()
    {
        RuleFor(order => order.Number).Matches("^SO[0-9]{8}$");
        RuleFor(order => order.Sku).NotEmpty().MaximumLength(20);
        RuleFor(order => order.Quantity).InclusiveBetween(1, 500);
    }
}

public sealed class OrderSync(IHttpClientFactory clients, IValidator<ShopOrder> validator, ILogger<OrderSync> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        HttpClient shop = clients.CreateClient("shop");
        HttpClient erp = clients.CreateClient("erp");

        ShopOrder[]? orders = await shop.GetFromJsonAsync<ShopOrder[]>("orders/new", cancellationToken);
        if (orders is null)
            return;

        foreach (ShopOrder order in orders)
        {
            await WarnAsync(order, cancellationToken);
            using HttpResponseMessage response = await erp.PostAsJsonAsync("orders", order, cancellationToken); // expect: SI1003
            response.EnsureSuccessStatusCode();
        }
    }

    private async Task WarnAsync(ShopOrder order, CancellationToken cancellationToken)
    {
        ValidationResult result = await validator.ValidateAsync(order, cancellationToken);
        if (!result.IsValid)
        {
            foreach (ValidationFailure failure in result.Errors)
                logger.LogWarning("{Property} of {Order}: {Message}", failure.PropertyName, order.Number, failure.ErrorMessage);
        }
    }
}
