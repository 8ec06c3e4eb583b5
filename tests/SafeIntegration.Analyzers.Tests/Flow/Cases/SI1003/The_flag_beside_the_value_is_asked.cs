// A helper validates and tells, and its caller listens.
using FluentValidation;
using SafeIntegration;

namespace Shop.Prices;

public sealed record Price(string Sku, decimal Amount);

public sealed class PriceReader(HttpClient supplier, IValidator<Price> validator)
{
    public async Task UpdateAsync(string sku)
    {
        Price? price = await ReadValidAsync(sku);
        if (price is not null)
            SetPrice(price.Sku, price.Amount);
    }

    private async Task<Price?> ReadValidAsync(string sku)
    {
        Price price = await supplier.GetFromJsonAsync<Price>($"prices/{sku}") ?? throw new InvalidOperationException("No price.");
        return validator.Validate(price).IsValid ? price : null;
    }

    [Effect]
    private static void SetPrice(string sku, decimal amount) => Console.WriteLine($"{sku}: {amount}");
}
